import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { InstantField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { thisMinute } from '../model.ts';
import { useDepart } from '../queries.ts';
import type { Booking } from '../types.ts';

export function DepartDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const depart = useDepart(booking.ident);
  const form = useForm({
    operation: 'POST /api/v1/bookings/{id}/depart',
    initial: { block_off_at: thisMinute() },
    send: async ({ block_off_at }) => {
      await depart.mutateAsync({ id: booking.id, at: block_off_at });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t('dispatch.departTitle')}
      description={t('dispatch.departText')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="depart" pending={form.pending}>
            {t('dispatch.depart')}
          </Button>
        </>
      }
    >
      <form id="depart" onSubmit={form.onSubmit} noValidate className="flex flex-col gap-3">
        <InstantField label={t('dispatch.departAt')} required {...form.field('block_off_at')} />
        <FormFailure form={form} />
      </form>
    </Dialog>
  );
}
