import { Button } from '@/components/ui/button.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/i18n/t.ts';
import { linkTo } from '@/lib/base.ts';
import { useShare, useStopSharing } from '../track-queries.ts';
import type { Pirep } from '../types.ts';

/** The public link of a flight: made when it is asked for, copied, and taken away again. */
export default function ShareDialog({ pirep, onClose }: { pirep: Pirep; onClose: () => void }) {
  const share = useShare();
  const stop = useStopSharing();
  const { id, ident, link_token: token } = pirep;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('flight.shareTitle', { ident })}
      description={t('flight.shareText')}
      footer={
        token ? (
          <>
            <Button
              variant="danger"
              pending={stop.isPending}
              onClick={() => stop.mutate({ id, ident }, { onSuccess: onClose })}
            >
              {t('flight.shareStop')}
            </Button>
            <Button onClick={onClose}>{t('action.close')}</Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button variant="primary" pending={share.isPending} onClick={() => share.mutate({ id, ident })}>
              {t('flight.shareMake')}
            </Button>
          </>
        )
      }
    >
      {token && <CopyText text={linkTo(`/f/${token}`)} />}
    </Dialog>
  );
}
