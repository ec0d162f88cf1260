import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { refresh } from '@/api/query-client.ts';
import { NumberField, TextAreaField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { closeRoute, openReturn, type Route } from '../queries.ts';

interface Props {
  route: Route;
  onClose: () => void;
}

export default function RouteDialog({ kind, ...props }: Props & { kind: 'return' | 'close' }) {
  return kind === 'return' ? <Return {...props} /> : <Close {...props} />;
}

function Return({ route, onClose }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    operation: 'POST /api/v1/routes/{id}/return',
    initial: {
      flight_number: (route.flight_number < 9999 ? route.flight_number + 1 : null) as number | null,
    },
    send: async ({ flight_number }) => {
      const { id } = await openReturn(route.id, flight_number);
      toast.ok(t('network.returnOpened'));
      onClose();
      await refresh(client, ['routes', 'home']);
      await navigate({ to: `/network/routes/${id}` as never });
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('network.returnTitle', { ident: route.ident })}
      description={t('network.returnText', { from: route.arrival.icao, to: route.departure.icao })}
      action={t('network.openReturn')}
      onClose={onClose}
    >
      <NumberField
        label={t('network.returnNumber')}
        required
        inputMode="numeric"
        {...form.field('flight_number')}
      />
    </FormDialog>
  );
}

function Close({ route, onClose }: Props) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'POST /api/v1/routes/{id}/close',
    initial: { reason: '' },
    send: async ({ reason }) => {
      await closeRoute(route.id, reason);
      toast.ok(t('network.closed', { ident: route.ident }));
      onClose();
      await refresh(client, ['routes', 'bookings', 'home']);
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('network.closeTitle', { ident: route.ident })}
      description={t('network.closeText')}
      action={t('network.close')}
      danger
      onClose={onClose}
    >
      <TextAreaField label={t('network.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
