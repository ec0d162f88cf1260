import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import type { useAirline } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Switch } from '@/components/ui/check.tsx';
import { TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { FormFoot, useForm } from '@/components/ui/form.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { changedPublic, type PublicSettings, publicSettings } from '../model.ts';
import { type Setting, saveRules } from '../queries.ts';
import { PublicLook } from './public-look.tsx';

interface PublicFormProps {
  airline: NonNullable<ReturnType<typeof useAirline>>;
  settings: readonly Setting[];
}

/** Each part of the public page by itself; nothing is public before the first switch is on. */
export function PublicForm({ airline, settings }: PublicFormProps) {
  const client = useQueryClient();
  const form = useForm({
    initial: { changes: publicSettings(settings) },
    send: async ({ changes }) => {
      await saveRules(airline.id, changedPublic(settings, changes));
      toast.ok(t('settings.publicSaved'));
      await refresh(client, ['settings']);
    },
  });
  const { changes } = form.values;
  const set = (change: Partial<PublicSettings>) => form.set({ changes: { ...changes, ...change } });
  const text = (name: 'public_introduction' | 'public_join_text' | 'public_join_link') => ({
    name,
    value: changes[name],
    onChange: (value: string) => set({ [name]: value }),
    error: form.errorAt(`changes.${name}`),
  });
  const part = (
    name: 'public_statistics' | 'public_live_flights' | 'public_roster',
    label: string,
    hint: string,
  ) => (
    <Switch
      label={label}
      hint={hint}
      checked={changes[name]}
      onChange={(on) => set({ [name]: on })}
      disabled={!changes.public_enabled}
    />
  );
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid items-start gap-4 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Card title={t('settings.publicPage')} hint={t('settings.publicNever')}>
          <div className="flex flex-col gap-4">
            <Switch
              label={t('settings.publicEnabled')}
              hint={t('settings.publicEnabledHint')}
              checked={changes.public_enabled}
              onChange={(public_enabled) => set({ public_enabled })}
            />
            <TextAreaField
              label={t('settings.publicIntroduction')}
              hint={t('settings.publicIntroductionHint')}
              rows={4}
              maxLength={2000}
              {...text('public_introduction')}
            />
            {part('public_statistics', t('settings.publicStatistics'), t('settings.publicStatisticsHint'))}
            {part('public_live_flights', t('settings.publicLive'), t('settings.publicLiveHint'))}
            {part('public_roster', t('settings.publicRoster'), t('settings.publicRosterHint'))}
          </div>
        </Card>
        <Card title={t('settings.publicLinks')}>
          <Switch
            label={t('settings.publicFlightLinks')}
            hint={t('settings.publicFlightLinksHint')}
            checked={changes.public_flight_links}
            onChange={(public_flight_links) => set({ public_flight_links })}
          />
        </Card>
      </div>
      <div className="flex flex-col gap-4">
        <Card title={t('settings.join')} hint={t('settings.joinHint')}>
          <div className="flex flex-col items-start gap-4">
            <Segmented
              label={t('settings.join')}
              value={changes.public_join}
              options={[
                { value: 'closed', label: t('settings.joinClosed') },
                { value: 'invitation', label: t('settings.joinInvitation') },
                { value: 'open', label: t('settings.joinOpen') },
              ]}
              onChange={(public_join) => set({ public_join })}
            />
            {changes.public_join !== 'closed' && (
              <>
                <TextAreaField
                  className="w-full"
                  label={t('settings.joinText')}
                  rows={3}
                  maxLength={1000}
                  {...text('public_join_text')}
                />
                <TextField
                  className="w-full"
                  label={t('settings.joinLink')}
                  hint={t('settings.joinLinkHint')}
                  maxLength={300}
                  inputMode="url"
                  {...text('public_join_link')}
                />
              </>
            )}
          </div>
        </Card>
        <PublicLook code={airline.icao} name={airline.name} on={publicSettings(settings).public_enabled} />
      </div>
      <div className="lg:col-span-2">
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
            {t('action.save')}
          </Button>
        </FormFoot>
      </div>
    </form>
  );
}
