import { FolderOpen } from 'lucide-react';
import { openDataFolder } from '@/api/window.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { inWindow } from '@/lib/window.ts';
import type { SystemState } from '../queries.ts';

export function StorageCard({ state }: { state: SystemState }) {
  return (
    <Card title={t('system.storage')}>
      <Facts
        items={[
          ...(state.data_dir
            ? [
                {
                  label: t('system.dataDir'),
                  value: (
                    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                      <Code className="whitespace-normal! break-all">{state.data_dir}</Code>
                      {inWindow() && (
                        <Button
                          size="sm"
                          icon={<FolderOpen />}
                          onClick={() => void openDataFolder().catch(toast.error)}
                        >
                          {t('system.openFolder')}
                        </Button>
                      )}
                    </div>
                  ),
                },
              ]
            : []),
          { label: t('system.logSize'), value: formatBytes(state.storage.log_bytes) },
          ...(state.storage.read_bytes === null
            ? []
            : [{ label: t('system.views'), value: formatBytes(state.storage.read_bytes) }]),
          { label: t('system.uploads'), value: formatBytes(state.storage.upload_bytes) },
          {
            label: t('system.headHash'),
            value: <Code className="whitespace-normal! break-all text-2xs">{state.log.head_hash}</Code>,
          },
        ]}
      />
    </Card>
  );
}
