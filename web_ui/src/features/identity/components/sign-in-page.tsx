import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { safeNext } from '../model.ts';
import { signIn, useEnter } from '../queries.ts';

/** `people`: whom a demo offers to come in as. */
export function SignInPage({ next, people }: { next: unknown; people?: ReactNode }) {
  const navigate = useNavigate();
  const enter = useEnter();
  const form = useForm({
    operation: 'POST /api/v1/session',
    initial: { email: '', password: '' },
    send: async ({ email, password }) => {
      const me = await signIn(email, password);
      await enter(me);
      await navigate({ href: me.needs_password_change ? '/account' : safeNext(next) });
    },
  });
  return (
    <Entrance title={t('identity.signInTitle')} description={t('identity.signInText')}>
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('identity.email')}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.field('email')}
        />
        <TextField
          label={t('identity.password')}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <FormFailure form={form} />
        <Button writes={false} type="submit" variant="primary" size="lg" pending={form.pending}>
          {t('identity.signIn')}
        </Button>
      </form>
      {people}
      <p className="mt-6 text-sm text-ink-3">{t('identity.signedOutHint')}</p>
    </Entrance>
  );
}
