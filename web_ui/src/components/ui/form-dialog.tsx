import type { ReactNode } from 'react';
import { t } from '@/i18n/t.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { type Form, FormFoot } from './form.tsx';

interface FormDialogProps<T> {
  /** Sends one command; close the dialog in its `send`, after the answer. */
  form: Form<T>;
  title: ReactNode;
  description?: ReactNode;
  /** The verb on the button: "Sell aircraft". */
  action: string;
  danger?: boolean;
  size?: 'sm' | 'md' | 'lg';
  /** False for what changes nothing of the airline, and can be sent while its past is looked at. */
  writes?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks for a few things and sends one command. Mount it only while it is open. */
export function FormDialog<T>({
  form,
  title,
  description,
  action,
  danger,
  size = 'md',
  writes,
  onClose,
  children,
}: FormDialogProps<T>) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      size={size}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <div className="flex flex-col gap-3.5">{children}</div>
        <FormFoot form={form}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            pending={form.pending}
            writes={writes}
          >
            {action}
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}
