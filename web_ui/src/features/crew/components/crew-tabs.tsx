import { useCan } from '@/api/session.ts';
import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function CrewTabs() {
  const users = useCan('users.manage');
  // Those who host airlines have people, and no pilots.
  const flies = !useCan('platform.manage');
  return (
    <SectionTabs
      label={t('crew.sections')}
      items={[
        ...(flies
          ? [
              { to: '/crew', label: t('crew.roster') },
              { to: '/crew/ranks', label: t('crew.ranks') },
              { to: '/crew/away', label: t('crew.away') },
            ]
          : []),
        ...(users
          ? [
              { to: '/crew/users', label: t('crew.users') },
              { to: '/crew/invitations', label: t('crew.invitations') },
            ]
          : []),
      ]}
    />
  );
}
