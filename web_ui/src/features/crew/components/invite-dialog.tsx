import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useMe } from '@/api/session.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Switch } from '@/components/ui/check.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { NumberField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { t } from '@/i18n/t.ts';
import { invite } from '../queries.ts';
import { roleOptions } from '../roles.ts';
import { AbilityTicks } from './ability-ticks.tsx';
import { joinLink, LinkDialog } from './link-dialog.tsx';

/** Makes an invitation, then shows its link the one time that it can be seen. */
export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const airline = useAirline();
  const client = useQueryClient();
  const [link, setLink] = useState<string | null>(null);
  const form = useForm({
    operation: 'POST /api/v1/invitations',
    initial: {
      role: 'pilot',
      abilities: [] as string[],
      email: '',
      flies: airline !== null,
      home_airport: null as ComboboxItem | null,
      max_uses: 1 as number | null,
      expires_in_hours: 168 as number | null,
    },
    send: async (values) => {
      const { url, token } = await invite({
        role: values.role as 'pilot',
        abilities: values.role === 'staff' ? values.abilities : [],
        email: values.email.trim() || null,
        airline_id: values.flies && airline ? airline.id : null,
        home_airport: values.flies ? (values.home_airport?.value ?? null) : null,
        max_uses: values.max_uses ?? 1,
        expires_in_hours: values.expires_in_hours ?? 168,
      });
      setLink(joinLink(token, url));
      await refresh(client, ['invitations']);
    },
  });
  const { values } = form;
  if (link !== null) return <LinkDialog link={link} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      title={t('crew.inviteTitle')}
      description={t('crew.inviteText')}
      action={t('crew.makeLink')}
      onClose={onClose}
    >
      <SelectField label={t('crew.role')} options={roleOptions(me.user.role)} {...form.field('role')} />
      {values.role === 'staff' && (
        <AbilityTicks
          value={values.abilities}
          onChange={(abilities) => form.set({ abilities })}
          error={form.errorAt('abilities')}
        />
      )}
      {airline && (
        <Switch
          label={t('crew.joinAsPilot', { airline: airline.name })}
          checked={values.flies}
          onChange={(flies) => form.set({ flies })}
        />
      )}
      {values.flies && <AirportField label={t('crew.homeBase')} {...form.field('home_airport')} />}
      <TextField
        label={t('crew.inviteEmail')}
        hint={t('crew.inviteEmailHint')}
        type="email"
        maxLength={254}
        autoComplete="off"
        {...form.field('email')}
      />
      <FormGrid>
        <NumberField label={t('crew.maxUses')} inputMode="numeric" {...form.field('max_uses')} />
        <NumberField
          label={t('crew.expiresIn')}
          suffix={t('crew.hoursUnit')}
          inputMode="numeric"
          {...form.field('expires_in_hours')}
        />
      </FormGrid>
    </FormDialog>
  );
}
