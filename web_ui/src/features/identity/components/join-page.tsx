import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ApiError } from '@/api/problem.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import type { Invitation } from '../model.ts';
import { acceptInvitation, invitationQuery, useEnter } from '../queries.ts';

export function JoinPage({ token }: { token: string }) {
  const { data, error, refetch } = useQuery(invitationQuery(token));
  if (data) return <JoinForm token={token} invitation={data} />;
  if (error instanceof ApiError && (error.status === 410 || error.status === 404)) {
    return (
      <Entrance title={t('identity.joinGoneTitle')} description={t('identity.joinGoneNext')}>
        <div className="flex flex-col items-start gap-4">
          <Notice kind="caution">{error.message}</Notice>
          <Link to="/sign-in" className={buttonClass('secondary')}>
            {t('identity.haveAccount')}
          </Link>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('identity.joinTitlePlain')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading>
          <div className="flex flex-col gap-5">
            {['name', 'email', 'password'].map((row) => (
              <Skeleton key={row} className="h-14" />
            ))}
          </div>
        </Loading>
      )}
    </Entrance>
  );
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const navigate = useNavigate();
  const enter = useEnter();
  const form = useForm({
    operation: 'POST /api/v1/invitations/by-token/{token}/accept',
    initial: { display_name: '', email: invitation.email_fixed ?? '', password: '' },
    send: async (values) => {
      await acceptInvitation(token, values);
      await enter();
      await navigate({ to: '/', replace: true });
    },
  });
  const roles: Record<string, string> = {
    owner: t('identity.roleOwner'),
    staff: t('identity.roleStaff'),
    pilot: t('identity.rolePilot'),
  };
  const role = roles[invitation.role] ?? invitation.role;
  return (
    <Entrance
      title={
        invitation.airline
          ? t('identity.joinTitle', { airline: invitation.airline.name })
          : t('identity.joinTitlePlain')
      }
      description={t('identity.joinText', { role })}
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        <TextField
          label={t('identity.displayName')}
          hint={t('identity.displayNameHint')}
          autoComplete="name"
          maxLength={80}
          autoFocus
          required
          {...form.field('display_name')}
        />
        <TextField
          label={t('identity.email')}
          hint={invitation.email_fixed ? t('identity.joinEmailFixed') : undefined}
          type="email"
          autoComplete="username"
          readOnly={invitation.email_fixed !== null}
          required
          {...form.field('email')}
        />
        <TextField
          label={t('identity.password')}
          hint={t('identity.newPasswordHint')}
          type="password"
          autoComplete="new-password"
          required
          {...form.field('password')}
        />
        <FormFailure form={form} />
        <Button type="submit" variant="primary" size="lg" pending={form.pending}>
          {t('identity.join')}
        </Button>
        <p className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-3">
          <span>{t('identity.joinExpires', { time: formatInstant(invitation.expires_at) })}</span>
          <Link to="/sign-in" className="text-accent-text hover:underline">
            {t('identity.haveAccount')}
          </Link>
        </p>
      </form>
    </Entrance>
  );
}
