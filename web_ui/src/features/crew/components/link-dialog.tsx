import { Button } from '@/components/ui/button.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/i18n/t.ts';
import { linkTo } from '@/lib/base.ts';

/** The address by which this browser got here is the one that others can use, too. */
export const joinLink = (token: string | null | undefined, url: string | null | undefined) =>
  token ? linkTo(`/join/${token}`) : (url ?? '');

/** The link of an invitation, the one time that it can be seen. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('crew.linkTitle')}
      description={t('crew.linkText')}
      footer={
        <Button writes={false} variant="primary" onClick={onClose}>
          {t('crew.gotIt')}
        </Button>
      }
    >
      <CopyText text={link} />
    </Dialog>
  );
}
