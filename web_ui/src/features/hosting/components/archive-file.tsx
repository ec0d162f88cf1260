import { FileArchive } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';

interface ArchiveFileProps {
  file: File | null;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** The file that an airline was exported into. */
export function ArchiveFile({ file, disabled, onFile }: ArchiveFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={<FileArchive />} disabled={disabled} onClick={() => chooser.current?.click()}>
        {t('hosting.chooseFile')}
      </Button>
      {file && (
        <span className="min-w-0 truncate text-sm text-ink-2">
          {file.name} <span className="num text-ink-3">{formatBytes(file.size)}</span>
        </span>
      )}
      <input
        ref={chooser}
        type="file"
        accept=".zip,application/zip"
        aria-label={t('hosting.chooseFile')}
        className="hidden"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}

/** How the file is on its way, or why it did not get there. */
export function OnItsWay({ sending, pending, error }: { sending: string; pending: boolean; error: unknown }) {
  return (
    <>
      {pending && (
        <div className="flex flex-col gap-1.5" aria-live="polite">
          <p className="text-sm text-ink-2">{sending}</p>
          <Progress label={sending} />
        </div>
      )}
      {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
    </>
  );
}
