import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { usePilot } from '@/api/session.ts';
import { AirportField, airportItem } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { DateField, DurationField, SelectField, TextAreaField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import type { PilotVerb } from '../model.ts';
import { type Pilot, pilotCommands, ranksQuery } from '../queries.ts';
import { verbText } from '../verb-text.ts';

interface Props {
  pilot: Pilot;
  onClose: () => void;
}

/** The dialog of a verb that needs words. */
export default function PilotDialog({ verb, ...props }: Props & { verb: PilotVerb }) {
  switch (verb) {
    case 'suspend':
    case 'dismiss':
      return <Ending verb={verb} {...props} />;
    case 'leave':
      return <GoOnLeave {...props} />;
    case 'home':
    case 'move':
      return <Place verb={verb} {...props} />;
    case 'rank':
      return <ChangeRank {...props} />;
    case 'transferHours':
      return <Hours {...props} />;
    default:
      return null;
  }
}

function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (text: string) => {
    toast.ok(text);
    onClose();
    await refresh(client, ['pilots', 'home', 'me', 'options']);
  };
}

function Ending({ pilot, verb, onClose }: Props & { verb: 'suspend' | 'dismiss' }) {
  const done = useDone(onClose);
  const form = useForm({
    operation: `POST /api/v1/pilots/{id}/${verb}`,
    initial: { reason: '' },
    send: async ({ reason }) => {
      await pilotCommands[verb](pilot.id, reason);
      await done(t(`crew.done.${verb}`, { name: pilot.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={`${t(`crew.verb.${verb}`)}: ${pilot.name}`}
      description={verb === 'suspend' ? t('crew.suspendText') : t('crew.dismissText')}
      action={t(`crew.verb.${verb}`)}
      danger
      onClose={onClose}
    >
      <TextAreaField
        label={t('crew.reason')}
        required={verb === 'suspend'}
        maxLength={2000}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function GoOnLeave({ pilot, onClose }: Props) {
  const done = useDone(onClose);
  const own = usePilot()?.id === pilot.id;
  const today = new Date().toISOString().slice(0, 10);
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/leave',
    initial: {
      from_on: pilot.leave?.from_on ?? today,
      until_on: pilot.leave?.until_on ?? '',
      reason: pilot.leave?.reason ?? '',
    },
    send: async ({ from_on, until_on, reason }) => {
      await pilotCommands.leave(pilot.id, {
        from_on: from_on || null,
        until_on: until_on || null,
        reason: reason.trim(),
      });
      const later = from_on > today;
      await done(later ? t('crew.leavePlanned') : t('crew.done.leave', { name: pilot.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={own ? verbText('leave', pilot, true) : `${verbText('leave', pilot, false)}: ${pilot.name}`}
      description={t('crew.leaveText')}
      action={verbText('leave', pilot, own)}
      onClose={onClose}
    >
      <FormGrid>
        <DateField label={t('crew.leaveFrom')} {...form.field('from_on')} />
        <DateField
          label={t('crew.leaveUntil')}
          hint={t('crew.leaveUntilHint')}
          min={form.values.from_on}
          {...form.field('until_on')}
        />
      </FormGrid>
      <TextAreaField
        label={t('crew.reason')}
        hint={t('crew.leaveReasonHint')}
        maxLength={2000}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function Place({ pilot, verb, onClose }: Props & { verb: 'home' | 'move' }) {
  const done = useDone(onClose);
  const form = useForm({
    operation: verb === 'home' ? 'POST /api/v1/pilots/{id}/home' : 'POST /api/v1/pilots/{id}/move',
    initial: { icao: (verb === 'home' ? airportItem(pilot.home) : null) as ComboboxItem | null, reason: '' },
    send: async ({ icao, reason }) => {
      const place = icao?.value ?? '';
      if (verb === 'home') {
        await pilotCommands.home(pilot.id, place);
        await done(t('crew.done.home', { name: pilot.name }));
      } else {
        await pilotCommands.move(pilot.id, place, reason);
        await done(t('crew.done.move', { name: pilot.name, place }));
      }
    },
  });
  return (
    <FormDialog
      form={form}
      title={`${t(`crew.verb.${verb}`)}: ${pilot.name}`}
      description={verb === 'move' ? t('crew.moveText') : undefined}
      action={t(`crew.verb.${verb}`)}
      onClose={onClose}
    >
      <AirportField
        label={verb === 'home' ? t('crew.homeBase') : t('crew.to')}
        required
        {...form.field('icao')}
      />
      {verb === 'move' && (
        <TextAreaField label={t('crew.reason')} maxLength={2000} {...form.field('reason')} />
      )}
    </FormDialog>
  );
}

function ChangeRank({ pilot, onClose }: Props) {
  const done = useDone(onClose);
  const ranks = useQuery(ranksQuery(pilot.airline.id)).data?.items ?? [];
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/rank',
    initial: { rank_id: pilot.rank.id, reason: '' },
    send: async ({ rank_id, reason }) => {
      await pilotCommands.rank(pilot.id, rank_id, reason);
      const rank = ranks.find((one) => one.id === rank_id)?.name ?? '';
      await done(t('crew.done.rank', { name: pilot.name, rank }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={`${t('crew.verb.rank')}: ${pilot.name}`}
      description={t('crew.rankText')}
      action={t('crew.verb.rank')}
      onClose={onClose}
    >
      <SelectField
        label={t('crew.rank')}
        options={ranks.map((rank) => ({ value: rank.id, label: rank.name }))}
        {...form.field('rank_id')}
      />
      <TextAreaField label={t('crew.reason')} required maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}

function Hours({ pilot, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/transfer-hours',
    initial: { transfer_minutes: pilot.transfer_minutes as number | null, reason: '' },
    send: async ({ transfer_minutes, reason }) => {
      await pilotCommands.transferHours(pilot.id, transfer_minutes ?? 0, reason);
      await done(t('crew.done.transferHours', { name: pilot.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={`${t('crew.verb.transferHours')}: ${pilot.name}`}
      description={t('crew.transferText')}
      action={t('action.save')}
      onClose={onClose}
    >
      <DurationField label={t('crew.transferHours')} required {...form.field('transfer_minutes')} />
      <TextAreaField label={t('crew.reason')} required maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
