import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleDot, LayoutGrid, MapPin, Plane, Plus, Rows3 } from 'lucide-react';
import { lazy } from 'react';
import { useCan } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { SignOrName } from '@/components/ui/sign-or-name.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { BoardFilter } from '../model.ts';
import { FleetBoard } from './fleet-board.tsx';
import { FleetTabs } from './fleet-tabs.tsx';

const AircraftTable = lazy(() => import('./aircraft-table.tsx'));
type View = 'board' | 'table';
interface Search extends Partial<BoardFilter> {
  view?: View;
  by?: 'place' | 'state';
}
const filterNames = ['q', 'state', 'subfleet', 'type', 'watch'] as const;

export function FleetPage() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const manages = useCan('fleet.manage');
  const view: View = search.view === 'table' ? 'table' : 'board';
  const by = search.by === 'state' ? 'state' : 'place';
  const filter = Object.fromEntries(
    filterNames.map((name) => [name, String(search[name] ?? '')]),
  ) as unknown as BoardFilter;
  // What narrows one view narrows the other as well; what is left empty leaves the address.
  const put = (change: Partial<Search>) =>
    void navigate({
      to: '.',
      search: ((old: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries({ ...old, ...change }).filter(([, value]) => value !== '' && value !== undefined),
        )) as never,
      replace: true,
      resetScroll: false,
    });
  const turn = () => put({ by: by === 'place' ? 'state' : undefined });
  const flip = () => put({ view: view === 'board' ? 'table' : undefined });
  useKeys({ v: flip, ...(view === 'board' && { b: turn }) });
  const empty = (
    <EmptyState
      icon={<Plane />}
      title={t('fleet.none')}
      action={
        manages && (
          <WriteLink to={'/fleet/buy' as never} variant="primary">
            {t('fleet.buy')}
          </WriteLink>
        )
      }
    >
      {manages ? t('fleet.noneNext') : t('fleet.noneGuest')}
    </EmptyState>
  );
  return (
    <Page
      title={t('fleet.title')}
      aside={<AsItWas />}
      actions={
        <>
          {view === 'board' && (
            <Segmented
              label={t('fleet.by')}
              value={by}
              options={[
                {
                  value: 'place',
                  name: t('fleet.byPlace'),
                  label: <SignOrName sign={<MapPin />} name={t('fleet.byPlace')} />,
                },
                {
                  value: 'state',
                  name: t('fleet.byState'),
                  label: <SignOrName sign={<CircleDot />} name={t('fleet.byState')} />,
                },
              ]}
              onChange={(next) => put({ by: next === 'state' ? next : undefined })}
            />
          )}
          <Segmented
            label={t('fleet.views')}
            value={view}
            options={[
              {
                value: 'board',
                name: t('fleet.board'),
                label: <SignOrName sign={<LayoutGrid />} name={t('fleet.board')} />,
              },
              {
                value: 'table',
                name: t('fleet.table'),
                label: <SignOrName sign={<Rows3 />} name={t('fleet.table')} />,
              },
            ]}
            onChange={(next) => put({ view: next === 'table' ? next : undefined })}
          />
          {manages && (
            <WriteLink to={'/fleet/buy' as never} variant="primary">
              <Plus aria-hidden="true" />
              <span className="max-sm:sr-only">{t('fleet.buy')}</span>
            </WriteLink>
          )}
        </>
      }
    >
      <FleetTabs />
      {view === 'board' ? (
        <FleetBoard by={by} filter={filter} onFilter={put} empty={empty} />
      ) : (
        <TabContent>
          <AircraftTable empty={empty} />
        </TabContent>
      )}
    </Page>
  );
}
