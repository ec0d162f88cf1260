import { History } from 'lucide-react';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';
import { useGoTo } from './use-moment.ts';

/** In place of a page on which things are only planned and done, while the past is looked at. */
export function OnlyInThePresent() {
  const goTo = useGoTo();
  return (
    <Page title={t('past.noPastTitle')}>
      <EmptyState
        icon={<History />}
        title={t('past.noPastTitle')}
        action={
          <Button variant="primary" writes={false} onClick={() => goTo(null)}>
            {t('past.now')}
          </Button>
        }
      >
        {t('past.noPastPlan')}
      </EmptyState>
    </Page>
  );
}

/** Over a page that shows what is now even while the past is looked at. */
export function ShowsThePresent() {
  return (
    <div className="px-6 pt-5 max-sm:px-4">
      <Notice>{t('past.presentNote')}</Notice>
    </div>
  );
}
