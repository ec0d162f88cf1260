import type { ReactNode } from 'react';
import { useCan } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { t } from '@/i18n/t.ts';
import { isHosted } from '@/lib/base.ts';
import { BackupsCard } from './backups-card.tsx';
import { DigestCard } from './digest-card.tsx';
import { PhpvmsCard } from './phpvms-card.tsx';
import { RetentionCard } from './retention-card.tsx';
import { TakeAlongCard } from './take-along-card.tsx';

/** What makes the airline's years safe, and hers to take along. `tabs` are those of the settings. */
export function DataPage({ tabs }: { tabs: ReactNode }) {
  // Where many are hosted, files and backups are a matter of whoever hosts them.
  const owner = useCan('data.backup') && !isHosted;
  const manages = useCan('airline.manage');
  const views = useCan('system.view');
  return (
    <Page title={t('data.title')} width="normal">
      {tabs}
      {owner && <BackupsCard />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {owner && <TakeAlongCard />}
        {!isHosted && <DigestCard />}
        {manages && !isHosted && <PhpvmsCard />}
      </div>
      {views && !isHosted && <RetentionCard />}
    </Page>
  );
}
