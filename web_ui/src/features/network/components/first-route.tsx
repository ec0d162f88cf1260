import { Route as RouteIcon } from 'lucide-react';
import { useCan } from '@/api/session.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';

/** An airline without a route: how to get the first one, or many. */
export function FirstRoute() {
  const manages = useCan('network.manage');
  return (
    <EmptyState
      icon={<RouteIcon />}
      title={t('network.none')}
      action={
        manages && (
          <span className="flex flex-wrap justify-center gap-2">
            <WriteLink to={'/network/routes/new' as never} variant="primary">
              {t('network.newRoute')}
            </WriteLink>
            <WriteLink to={'/network/routes/many' as never}>{t('schedule.newMany')}</WriteLink>
          </span>
        )
      }
    >
      {manages ? t('network.noneNext') : t('network.noneGuest')}
    </EmptyState>
  );
}
