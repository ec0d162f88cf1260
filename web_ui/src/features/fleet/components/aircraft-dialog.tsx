import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { AirportField, airportItem } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { InstantField, MoneyField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import type { AircraftVerb } from '../actions.ts';
import {
  type Aircraft,
  changeAircraft,
  moveAircraft,
  retireAircraft,
  sellAircraft,
  startMaintenance,
  storeAircraft,
} from '../queries.ts';

interface Props {
  aircraft: Aircraft;
  onClose: () => void;
}

/** The dialog of a verb that needs words or figures. */
export default function AircraftDialog({ verb, ...props }: Props & { verb: AircraftVerb }) {
  switch (verb) {
    case 'change':
      return <Change {...props} />;
    case 'sell':
      return <Sell {...props} />;
    case 'move':
      return <Move {...props} />;
    case 'maintenance/start':
      return <Maintenance {...props} />;
    case 'store':
    case 'retire':
      return <Reasoned verb={verb} {...props} />;
    default:
      return null;
  }
}

/** Says that it is done, closes, and reads anew what has changed. */
function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (text: string) => {
    toast.ok(text);
    onClose();
    await refresh(client, ['aircraft', 'home', 'finance']);
  };
}

function Change({ aircraft, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'PATCH /api/v1/aircraft/{id}',
    initial: {
      registration: aircraft.registration,
      name: aircraft.name ?? '',
      msn: aircraft.msn ?? '',
      hub: (aircraft.hub && airportItem(aircraft.hub)) as ComboboxItem | null,
    },
    send: async ({ registration, name, msn, hub }) => {
      await changeAircraft(aircraft.id, {
        ...(registration !== aircraft.registration && { registration }),
        name: name.trim() || null,
        msn: msn.trim() || null,
        hub: hub?.value ?? null,
      });
      await done(t('fleet.changed'));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('fleet.changeTitle', { registration: aircraft.registration })}
      action={t('action.save')}
      onClose={onClose}
    >
      <FormGrid>
        <TextField
          label={t('fleet.registration')}
          mono
          maxLength={10}
          disabled={aircraft.state !== 'parked' && aircraft.state !== 'stored'}
          {...form.field('registration')}
        />
        <TextField label={t('fleet.msn')} maxLength={20} {...form.field('msn')} />
      </FormGrid>
      <TextField label={t('fleet.name')} hint={t('fleet.nameHint')} maxLength={80} {...form.field('name')} />
      <AirportField label={t('fleet.hub')} {...form.field('hub')} />
    </FormDialog>
  );
}

function Sell({ aircraft, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/aircraft/{id}/sell',
    initial: { price_minor: null as number | null },
    send: async ({ price_minor }) => {
      await sellAircraft(aircraft.id, price_minor);
      await done(t('fleet.sold', { registration: aircraft.registration }));
    },
  });
  const worth = aircraft.sale_value_minor;
  return (
    <FormDialog
      form={form}
      title={t('fleet.sellTitle', { registration: aircraft.registration })}
      description={t('fleet.sellText')}
      action={t('fleet.sell')}
      danger
      onClose={onClose}
    >
      <MoneyField
        label={t('fleet.sellPrice')}
        hint={
          worth === null
            ? undefined
            : t('fleet.sellPriceHint', { value: formatMoney(worth, aircraft.currency) })
        }
        currency={aircraft.currency}
        {...form.field('price_minor')}
      />
    </FormDialog>
  );
}

function Move({ aircraft, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/aircraft/{id}/move',
    initial: { location: null as ComboboxItem | null, reason: '' },
    send: async ({ location, reason }) => {
      await moveAircraft(aircraft.id, location?.value ?? '', reason);
      await done(t('fleet.moved', { registration: aircraft.registration, place: location?.value ?? '' }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('fleet.moveTitle', { registration: aircraft.registration })}
      description={t('fleet.moveText')}
      action={t('fleet.move')}
      onClose={onClose}
    >
      <AirportField label={t('fleet.moveTo')} required {...form.field('location')} />
      <TextAreaField
        label={t('fleet.reason')}
        hint={t('fleet.reasonHint')}
        maxLength={2000}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function Maintenance({ aircraft, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/aircraft/{id}/maintenance/start',
    initial: { reason: '', until: '' },
    send: async ({ reason, until }) => {
      await startMaintenance(aircraft.id, reason, until || null);
      await done(t('fleet.maintenanceStarted', { registration: aircraft.registration }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('fleet.maintenanceTitle', { registration: aircraft.registration })}
      description={t('fleet.maintenanceText')}
      action={t('fleet.maintenanceStart')}
      onClose={onClose}
    >
      <TextAreaField
        label={t('fleet.reason')}
        required
        hint={t('fleet.reasonHint')}
        maxLength={2000}
        {...form.field('reason')}
      />
      <InstantField label={t('fleet.until')} {...form.field('until')} />
    </FormDialog>
  );
}

function Reasoned({ aircraft, verb, onClose }: Props & { verb: 'store' | 'retire' }) {
  const done = useDone(onClose);
  const { registration } = aircraft;
  const retires = verb === 'retire';
  const form = useForm({
    operation: retires ? 'POST /api/v1/aircraft/{id}/retire' : 'POST /api/v1/aircraft/{id}/store',
    initial: { reason: '' },
    send: async ({ reason }) => {
      await (retires ? retireAircraft(aircraft.id, reason) : storeAircraft(aircraft.id, reason));
      await done(retires ? t('fleet.retired', { registration }) : t('fleet.stored', { registration }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={retires ? t('fleet.retireTitle', { registration }) : t('fleet.storeTitle', { registration })}
      description={retires ? t('fleet.retireText') : t('fleet.storeText')}
      action={retires ? t('fleet.retire') : t('fleet.store')}
      danger={retires}
      onClose={onClose}
    >
      <TextAreaField
        label={t('fleet.reason')}
        hint={t('fleet.reasonHint')}
        required={retires}
        maxLength={2000}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
