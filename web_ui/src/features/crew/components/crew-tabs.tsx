import { useCan } from '@/api/session.ts';
import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function CrewTabs() {
  const users = useCan('users.manage');
  return (
    <SectionTabs
      label={t('crew.sections')}
      items={[
        { to: '/crew', label: t('crew.roster') },
        { to: '/crew/ranks', label: t('crew.ranks') },
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
