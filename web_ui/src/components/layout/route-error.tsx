import { Link, useRouter } from '@tanstack/react-router';
import { Compass, TriangleAlert } from 'lucide-react';
import { ApiError, Unreachable } from '@/api/problem.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';

/** In place of a page that failed; the frame around it goes on working. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error instanceof ApiError || error instanceof Unreachable)
    return <ErrorState error={error} retry={retry} />;
  return (
    <div role="alert">
      <EmptyState
        page
        icon={<TriangleAlert />}
        title={t('error.title')}
        action={
          <>
            <Button onClick={retry}>{t('action.retry')}</Button>
            <Button writes={false} variant="primary" onClick={() => location.reload()}>
              {t('error.reload')}
            </Button>
          </>
        }
      >
        {t('error.unexpected')}
      </EmptyState>
    </div>
  );
}

export function NotFound() {
  const past = usePast();
  return (
    <EmptyState
      page
      icon={<Compass />}
      title={past ? t('error.notYetTitle') : t('error.notFoundTitle')}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('error.goHome')}
        </Link>
      }
    >
      {past ? t('error.notYet') : t('error.notFound')}
    </EmptyState>
  );
}
