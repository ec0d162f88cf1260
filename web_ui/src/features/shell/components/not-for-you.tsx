import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { Page } from '@/components/layout/page.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';

/** In place of a page that the person's account does not open. */
export default function NotForYou() {
  return (
    <Page title={t('error.closedTitle')}>
      <EmptyState
        icon={<Lock />}
        title={t('error.closedTitle')}
        action={
          <Link to="/" className={buttonClass('secondary')}>
            {t('error.goHome')}
          </Link>
        }
      >
        {t('error.closed')}
      </EmptyState>
    </Page>
  );
}
