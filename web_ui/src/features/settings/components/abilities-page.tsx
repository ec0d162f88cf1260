import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { Page } from '@/components/layout/page.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { catalogQuery, membersQuery } from '../queries.ts';
import { AbilityMatrix } from './ability-matrix.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** Who may do what: each ability with what it allows, each member of staff with what was given. */
export function AbilitiesPage() {
  const members = useQuery(membersQuery);
  const catalog = useQuery(catalogQuery);
  const error = members.error ?? catalog.error;
  return (
    <Page
      title={t('settings.title')}
      description={t('settings.abilitiesText')}
      width="normal"
      actions={
        <Link to="/crew/users" className={buttonClass()}>
          <Users aria-hidden="true" />
          {t('settings.accounts')}
        </Link>
      }
    >
      <SettingsTabs />
      {members.data && catalog.data ? (
        <AbilityMatrix abilities={catalog.data.abilities} members={members.data.items} />
      ) : error ? (
        <ErrorState
          error={error}
          retry={() => {
            void members.refetch();
            void catalog.refetch();
          }}
        />
      ) : (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      )}
    </Page>
  );
}
