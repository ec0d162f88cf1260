import { useQueryClient } from '@tanstack/react-query';
import { meQuery, useMe } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { changePassword, rename } from '../queries.ts';
import { ApiKeysCard } from './api-keys-card.tsx';
import { PreferencesCard } from './preferences-card.tsx';
import { PublicNameCard } from './public-name-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

export function AccountPage() {
  const me = useMe();
  return (
    <Page title={t('identity.accountTitle')} description={me.user.email} width="normal">
      {me.needs_password_change && <Notice kind="caution">{t('identity.passwordNeeded')}</Notice>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ProfileCard name={me.user.display_name} />
          <PublicNameCard hidden={me.user.hidden_in_public} />
          <PreferencesCard />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <PasswordCard email={me.user.email ?? ''} />
          <ApiKeysCard />
          <SessionsCard />
        </div>
      </div>
      <ChangedBy subject={`users:${me.user.id}`} />
    </Page>
  );
}

function ProfileCard({ name }: { name: string }) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'PATCH /api/v1/me',
    initial: { display_name: name },
    send: async ({ display_name }) => {
      await rename(display_name);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      toast.ok(t('identity.profileSaved'));
    },
  });
  return (
    <Card title={t('identity.profile')}>
      <form onSubmit={form.onSubmit} noValidate>
        <TextField
          label={t('identity.displayName')}
          hint={t('identity.displayNameHint')}
          autoComplete="name"
          maxLength={80}
          {...form.field('display_name')}
        />
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
            {t('action.save')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}

function PasswordCard({ email }: { email: string }) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'POST /api/v1/me/password',
    initial: { current_password: '', new_password: '' },
    send: async ({ current_password, new_password }) => {
      await changePassword(current_password, new_password);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['sessions'] });
      toast.ok(t('identity.passwordChanged'));
      form.reset({ current_password: '', new_password: '' });
    },
  });
  return (
    <Card title={t('identity.passwordTitle')} hint={t('identity.passwordHint')}>
      <form onSubmit={form.onSubmit} noValidate>
        {/* Password managers file the new password under this name. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <FormGrid>
          <TextField
            label={t('identity.currentPassword')}
            type="password"
            autoComplete="current-password"
            {...form.field('current_password')}
          />
          <TextField
            label={t('identity.newPassword')}
            hint={t('identity.newPasswordHint')}
            type="password"
            autoComplete="new-password"
            {...form.field('new_password')}
          />
        </FormGrid>
        <FormFoot form={form}>
          <Button
            type="submit"
            variant="primary"
            pending={form.pending}
            disabled={form.values.current_password === '' || form.values.new_password === ''}
          >
            {t('identity.changePassword')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}
