import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { useAirline } from '@/api/session.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Switch } from '@/components/ui/check.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { DurationField, SelectField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { allUsersQuery, hirePilot, ranksQuery } from '../queries.ts';

export default function HireDialog({ onClose }: { onClose: () => void }) {
  const airline = useAirline();
  const client = useQueryClient();
  const users = useQuery(allUsersQuery).data?.items;
  const ranks = useQuery(ranksQuery(airline?.id ?? '')).data?.items ?? [];
  const free = users?.filter((user) => !user.pilots.some((pilot) => pilot.airline.id === airline?.id));
  const form = useForm({
    operation: 'POST /api/v1/pilots',
    initial: {
      user_id: '',
      home_airport: null as ComboboxItem | null,
      rank_id: '',
      transfer_minutes: null as number | null,
      activate: true,
    },
    send: async (values) => {
      await hirePilot({
        user_id: values.user_id,
        airline_id: airline?.id ?? '',
        home_airport: values.home_airport?.value ?? '',
        rank_id: values.rank_id || null,
        transfer_minutes: values.transfer_minutes ?? 0,
        activate: values.activate,
      });
      toast.ok(t('crew.hired'));
      onClose();
      await refresh(client, ['pilots', 'users', 'me', 'home']);
    },
  });
  return (
    <FormDialog form={form} title={t('crew.hireTitle')} action={t('crew.hire')} onClose={onClose}>
      {free?.length === 0 && <Notice>{t('crew.nobodyToHire')}</Notice>}
      <SelectField
        label={t('crew.hireUser')}
        hint={t('crew.hireHint')}
        required
        placeholder={t('crew.choose')}
        options={(free ?? []).map((user) => ({ value: user.id, label: user.display_name }))}
        {...form.field('user_id')}
      />
      <AirportField label={t('crew.homeBase')} required {...form.field('home_airport')} />
      <FormGrid>
        <SelectField
          label={t('crew.rank')}
          placeholder={ranks[0]?.name ?? ''}
          options={ranks.slice(1).map((rank) => ({ value: rank.id, label: rank.name }))}
          {...form.field('rank_id')}
        />
        <DurationField label={t('crew.transferHours')} {...form.field('transfer_minutes')} />
      </FormGrid>
      <Switch
        label={t('crew.activateNow')}
        checked={form.values.activate}
        onChange={(activate) => form.set({ activate })}
      />
    </FormDialog>
  );
}
