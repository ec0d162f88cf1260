import { type ReactNode, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { toast } from './toast.ts';

interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
  /** The verb on the button: "Sell aircraft", never "OK". */
  action: string;
  danger?: boolean;
  /** Stays open, pending, until this is done; a refusal is shown and leaves it open. */
  onConfirm: () => Promise<unknown>;
}

export function Confirm({ open, onOpenChange, title, children, action, danger, onConfirm }: ConfirmProps) {
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (error) {
      toast.error(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('action.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={run}>
            {action}
          </Button>
        </>
      }
    >
      <div className="text-md text-ink-2">{children}</div>
    </Dialog>
  );
}
