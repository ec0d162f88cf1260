import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { myAirlinesQuery, platformQuery, signIn, signOut } from '../queries.ts';
import { AirlineList } from './airline-list.tsx';
import { FindAirline } from './find-airline.tsx';

/** The front page of a host with many airlines: into one of one's own, to one by its name, or to a new one. */
export function PortalPage() {
  const { data: platform, error, refetch } = useQuery(platformQuery);
  const mine = useQuery(myAirlinesQuery);
  const [another, setAnother] = useState(false);
  if (!platform || mine.isPending) {
    return (
      <Entrance title={t('portal.title')} description={t('portal.text')} part="waiting">
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading>
            <div className="flex flex-col gap-5">
              <Skeleton className="h-14" />
              <Skeleton className="h-14" />
              <Skeleton className="h-10" />
              <Skeleton className="h-24" />
            </div>
          </Loading>
        )}
      </Entrance>
    );
  }
  const airlines = mine.data ?? [];
  const listed = airlines.length > 0 && !another;
  return (
    <Entrance
      title={listed ? t('portal.mine') : t('portal.title')}
      description={listed ? t('portal.mineText') : t('portal.text')}
    >
      <div className="flex flex-col gap-6">
        {listed ? (
          <Mine onAnother={() => setAnother(true)}>
            <AirlineList airlines={airlines} />
          </Mine>
        ) : (
          <SignIn onDone={() => setAnother(false)} />
        )}
        <div className="border-t border-line pt-5">
          <FindAirline />
        </div>
        {platform.sign_up && (
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5">
            <p className="text-ink-2">{t('portal.openText')}</p>
            <Link to="/open" className={buttonClass('secondary')}>
              {t('portal.open')}
            </Link>
          </div>
        )}
      </div>
    </Entrance>
  );
}

function Mine({ children, onAnother }: { children: ReactNode; onAnother: () => void }) {
  const client = useQueryClient();
  const leave = async () => {
    try {
      await signOut();
      client.setQueryData(myAirlinesQuery.queryKey, []);
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      {children}
      <div className="flex flex-wrap gap-2">
        <Button writes={false} variant="quiet" size="sm" onClick={onAnother}>
          {t('portal.another')}
        </Button>
        <Button writes={false} variant="quiet" size="sm" onClick={() => void leave()}>
          {t('portal.signOutAll')}
        </Button>
      </div>
    </div>
  );
}

function SignIn({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'POST /api/v1/platform/session',
    initial: { email: '', password: '' },
    send: async ({ email, password }) => {
      const { airlines } = await signIn(email, password);
      const only = airlines.length === 1 ? airlines[0] : undefined;
      if (only && only.status !== 'suspended') {
        location.assign(only.address);
        // Until the other page is there, this one stays as it is.
        return new Promise(() => {});
      }
      client.setQueryData(myAirlinesQuery.queryKey, airlines);
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      <TextField
        label={t('portal.email')}
        type="email"
        autoComplete="username"
        autoFocus
        {...form.field('email')}
      />
      <TextField
        label={t('portal.password')}
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
      <FormFailure form={form} />
      <Button writes={false} type="submit" variant="primary" size="lg" pending={form.pending}>
        {t('portal.signIn')}
      </Button>
    </form>
  );
}
