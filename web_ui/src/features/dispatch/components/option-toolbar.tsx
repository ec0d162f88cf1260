import { Search, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatNumber } from '@/lib/format.ts';
import type { TableState } from '@/lib/table-state.ts';
import { useTypedText } from '@/lib/use-typed-text.ts';
import { useWide } from '@/lib/use-wide.ts';
import { filtersSet, noFilters } from '../model.ts';
import type { DispatchOptions } from '../types.ts';
import { StartChoice } from './start-choice.tsx';
import { TimeChips } from './time-chips.tsx';

const DistanceRange = lazy(() => import('./distance-range.tsx'));

interface OptionToolbarProps {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  /** Where the pilot is. */
  here: string | undefined;
  board: DispatchOptions | undefined;
  total: number | undefined;
}

/** The question of an evening: how long, from where, how far, with what; each answer says how much it leaves. */
export function OptionToolbar({ state, onState, here, board, total }: OptionToolbarProps) {
  const wide = useWide();
  const [unfolded, setUnfolded] = useState(false);
  const { filters } = state;
  const set = filtersSet(filters);
  const filter = (name: string, value: string) => onState({ filters: { [name]: value } });
  const onMinutes = (minutes: string) => filter('max_block_minutes', minutes);
  const counts = board?.counts;
  return (
    <search
      aria-label={t('dispatch.filters')}
      className="flex flex-col gap-2.5 rounded-card border border-line bg-surface px-4 py-3 shadow-card max-sm:px-3"
    >
      <TimeChips value={filters.max_block_minutes ?? ''} counts={counts?.within} onChange={onMinutes} />
      <div className={cx('flex flex-wrap items-center gap-2', !wide && !unfolded && 'hidden')}>
        <StartChoice here={here} value={filters.from ?? ''} onChange={(from) => filter('from', from)} />
        <span className="w-44 max-sm:w-full">
          <Select
            aria-label={t('dispatch.aircraftFilter')}
            value={
              filters.aircraft ? `aircraft:${filters.aircraft}` : filters.type ? `type:${filters.type}` : ''
            }
            onChange={(event) => {
              const [kind, value = ''] = event.target.value.split(':');
              onState({
                filters: { aircraft: kind === 'aircraft' ? value : '', type: kind === 'type' ? value : '' },
              });
            }}
            options={aircraftChoices(filters, board)}
          />
        </span>
        <span className="w-44 max-sm:w-full">
          <Select
            aria-label={t('dispatch.newFilter')}
            value={filters.new ?? ''}
            onChange={(event) => filter('new', event.target.value)}
            options={[
              { value: '', label: t('dispatch.newAny') },
              ...(['route', 'pair', 'airport'] as const).map((first) => ({
                value: first,
                label: withCount(newLabel(first), counts?.new.find((one) => one.new === first)?.count),
              })),
            ]}
          />
        </span>
        <div className="control w-60">
          <Suspense fallback={null}>
            <DistanceRange
              min={filters.min_distance_nmi ?? ''}
              max={filters.max_distance_nmi ?? ''}
              onChange={(min, max) => onState({ filters: { min_distance_nmi: min, max_distance_nmi: max } })}
            />
          </Suspense>
        </div>
        <Checkbox
          label={withCount(t('dispatch.today'), counts?.today)}
          checked={filters.today === 'true'}
          onChange={(on) => filter('today', on ? 'true' : '')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-40 flex-1 sm:max-w-64">
          <SearchBox value={state.q} onChange={(q) => onState({ q })} />
        </div>
        {!wide && (
          <Button
            icon={<SlidersHorizontal />}
            aria-expanded={unfolded}
            onClick={() => setUnfolded((open) => !open)}
          >
            {set > 0 ? t('dispatch.filtersSet', { count: set }) : t('dispatch.filters')}
          </Button>
        )}
        <Segmented
          label={t('dispatch.flyable')}
          value={filters.flyable === 'all' ? 'all' : filters.flyable === 'false' ? 'false' : 'true'}
          onChange={(value) => filter('flyable', value === 'true' ? '' : value)}
          options={[
            { value: 'true', label: withCount(t('dispatch.flyableReady'), counts?.ready) },
            { value: 'false', label: withCount(t('dispatch.flyableNot'), counts?.not_ready) },
            { value: 'all', label: t('dispatch.flyableAll') },
          ]}
        />
        <span className="w-44 max-sm:min-w-40 max-sm:flex-1">
          <Select
            aria-label={t('dispatch.sort')}
            value={state.sort}
            onChange={(event) => onState({ sort: event.target.value })}
            options={[
              { value: '', label: t('dispatch.sortDeparture') },
              { value: '-block_minutes', label: t('dispatch.sortLongest') },
              { value: 'block_minutes', label: t('dispatch.sortBlock') },
              { value: 'distance_nmi', label: t('dispatch.sortDistance') },
              { value: 'ident', label: t('dispatch.sortIdent') },
            ]}
          />
        </span>
        <span role="status" className="num ml-auto text-sm text-ink-3">
          {total !== undefined && t('dispatch.count', { count: total })}
        </span>
        {(set > 0 || filters.max_block_minutes || state.q) && (
          <Button size="sm" variant="quiet" onClick={() => onState({ filters: noFilters, q: '' })}>
            {t('dispatch.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, type] = useTypedText(value, onChange);
  return (
    <Input
      aria-label={t('dispatch.search')}
      leading={<Search />}
      type="search"
      placeholder={t('dispatch.search')}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}

const withCount = (label: string, count: number | undefined) =>
  count === undefined ? label : t('dispatch.withCount', { label, count: formatNumber(count) });

function newLabel(first: 'route' | 'pair' | 'airport'): string {
  if (first === 'route') return t('dispatch.newRoute');
  return first === 'pair' ? t('dispatch.newPair') : t('dispatch.newAirport');
}

/** Types with how many flights each leaves, and what stands here; what the address asks for is always among them. */
function aircraftChoices(filters: Record<string, string>, board: DispatchOptions | undefined) {
  const types = board?.counts.types ?? [];
  const here = board?.aircraft_here.filter((one) => one.ok) ?? [];
  const missingType = filters.type && !types.some((one) => one.type_icao === filters.type);
  const missingTail = filters.aircraft && !here.some((one) => one.id === filters.aircraft);
  return [
    { value: '', label: t('dispatch.anyAircraft') },
    ...types.map((one) => ({ value: `type:${one.type_icao}`, label: withCount(one.type_icao, one.count) })),
    ...(missingType ? [{ value: `type:${filters.type}`, label: withCount(filters.type ?? '', 0) }] : []),
    ...here.map((one) => ({
      value: `aircraft:${one.id}`,
      label: `${one.registration} · ${one.subfleet.type_icao}`,
    })),
    ...(missingTail ? [{ value: `aircraft:${filters.aircraft}`, label: t('dispatch.oneAircraft') }] : []),
  ];
}
