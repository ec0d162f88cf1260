import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { readNow } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { copyShown } from '@/lib/copy.ts';

/** What somebody who is to help needs to know: seen before it is copied. */
export default function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const shown = useRef<HTMLTextAreaElement>(null);
  const [byHand, setByHand] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['diagnostics'],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/system/diagnostics', { signal }),
    gcTime: 0,
  });
  const copy = async (text: string) => {
    if (await copyShown(text, shown.current)) {
      onClose();
      toast.ok(t('diagnostics.copied'));
    } else {
      setByHand(true);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('diagnostics.title')}
      description={t('diagnostics.description')}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            writes={false}
            variant="primary"
            icon={<Copy />}
            disabled={!data}
            onClick={() => data && void copy(data.text)}
          >
            {t('action.copy')}
          </Button>
        </>
      }
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : (
        <div className="flex flex-col gap-3">
          {byHand && <Notice kind="caution">{t('diagnostics.byHand')}</Notice>}
          <textarea
            ref={shown}
            readOnly
            value={data.text}
            aria-label={t('diagnostics.title')}
            className="code h-96 w-full resize-none rounded-control border border-line bg-sunken p-3 leading-relaxed"
          />
        </div>
      )}
    </Dialog>
  );
}
