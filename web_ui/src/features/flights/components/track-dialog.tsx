import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { cx } from '@/lib/cx.ts';
import { maxTrackBytes, useAddTrack } from '../track-queries.ts';

interface TrackDialogProps {
  id: string;
  ident: string;
  onClose: () => void;
}

/** Choose or drop the file that was recorded of a flight; what is wrong with it stands there line by line. */
export default function TrackDialog({ id, ident, onClose }: TrackDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const add = useAddTrack();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const tooLarge = file !== null && file.size > maxTrackBytes;
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    add.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  const send = () => {
    if (!file || tooLarge || add.isPending) return;
    add.mutate({ id, ident, file }, { onSuccess: onClose });
  };
  const faults = add.error instanceof ApiError ? Object.values(add.error.fields) : [];
  return (
    <>
      {/* Outside the dialog, which would give it the focus: the button in the dialog opens it. */}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('track.drop')}
        accept=".gpx,.kml,.csv,.txt,.json,.jsonl"
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={t('flight.addTrack')}
        description={t('track.trackText')}
        footer={
          <>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button variant="primary" pending={add.isPending} disabled={!file || tooLarge} onClick={send}>
              {t('track.send')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <button
            type="button"
            onClick={() => input.current?.click()}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
            aria-describedby={`${field}-said`}
            className={cx(
              'flex w-full cursor-pointer flex-col items-center gap-1.5 rounded-card border border-dashed px-4 py-6 text-center text-md hover:bg-hover',
              over ? 'border-accent bg-accent-soft' : 'border-line-strong',
            )}
          >
            <FileUp className="size-6 text-ink-3" aria-hidden="true" />
            <span className={file ? 'font-medium' : 'text-ink-2'}>
              {file ? t('track.chosen', { name: file.name, size: formatBytes(file.size) }) : t('track.drop')}
            </span>
          </button>
          <div id={`${field}-said`} role="status" className="flex flex-col gap-2 empty:hidden">
            {tooLarge && (
              <Notice kind="danger">{t('track.tooLarge', { size: formatBytes(file.size) })}</Notice>
            )}
            {add.isPending && (
              <>
                <Progress label={t('track.sending')} />
                <p className="text-sm text-ink-2">{t('track.sending')}</p>
              </>
            )}
            {add.error && (
              <Notice kind="danger">
                <p className="font-medium">{sentenceOf(add.error)}</p>
                {faults.length > 0 && (
                  <ul className="mt-1 list-disc pl-4 text-sm">
                    {faults.map((fault) => (
                      <li key={fault}>{fault}</li>
                    ))}
                  </ul>
                )}
              </Notice>
            )}
          </div>
          <details className="text-sm">
            <summary className="w-fit cursor-pointer rounded-control text-ink-2 hover:text-ink">
              {t('track.formats')}
            </summary>
            <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-ink-2">
              <dt className="code text-ink">GPX</dt>
              <dd>{t('track.formatGpx')}</dd>
              <dt className="code text-ink">KML</dt>
              <dd>{t('track.formatKml')}</dd>
              <dt className="code text-ink">CSV</dt>
              <dd>{t('track.formatCsv')}</dd>
              <dt className="code text-ink">JSON</dt>
              <dd>{t('track.formatJson')}</dd>
            </dl>
            <p className="mt-2 text-ink-3">{t('track.formatLimit')}</p>
          </details>
        </div>
      </Dialog>
    </>
  );
}
