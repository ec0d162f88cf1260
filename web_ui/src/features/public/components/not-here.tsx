import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useEffect } from 'react';
import { Wordmark } from '@/components/layout/wordmark.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';
import { PublicFrame } from './public-frame.tsx';

export function NotHere() {
  useEffect(() => {
    document.title = `${t('visit.notHere')} · ${t('app.name')}`;
  }, []);
  return (
    <PublicFrame brand={<Wordmark />}>
      <EmptyState
        page
        icon={<Compass />}
        title={t('visit.notHere')}
        action={
          <Link to="/sign-in" search={{ next: '/' }} className={buttonClass('primary')}>
            {t('visit.signIn')}
          </Link>
        }
      >
        {t('visit.notHereText')}
      </EmptyState>
    </PublicFrame>
  );
}
