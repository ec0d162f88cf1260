import { useMe } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { useCancelBooking } from '../queries.ts';
import type { Booking } from '../types.ts';

export function CancelDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const cancel = useCancelBooking(booking.ident);
  const own = useMe().pilots.some((pilot) => pilot.id === booking.pilot.id);
  const form = useForm({
    operation: 'POST /api/v1/bookings/{id}/cancel',
    initial: { reason: '' },
    send: async ({ reason }) => {
      await cancel.mutateAsync({ id: booking.id, reason });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t('dispatch.cancelTitle', { ident: booking.ident })}
      description={t('dispatch.cancelText')}
      footer={
        <>
          <Button onClick={onClose}>{t('dispatch.keep')}</Button>
          <Button variant="danger" type="submit" form="cancel-booking" pending={form.pending}>
            {t('dispatch.cancelBooking')}
          </Button>
        </>
      }
    >
      <form id="cancel-booking" onSubmit={form.onSubmit} noValidate className="flex flex-col gap-3">
        <TextField
          label={t('dispatch.cancelReason')}
          required={!own}
          maxLength={2000}
          {...form.field('reason')}
        />
        <FormFailure form={form} />
      </form>
    </Dialog>
  );
}
