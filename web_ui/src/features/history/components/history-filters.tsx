import { useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useCan } from '@/api/session.ts';
import type { HistoryEntry } from '@/components/history/queries.ts';
import { useShownDate } from '@/components/past/shown.ts';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';
import { useTypedText } from '@/lib/use-typed-text.ts';
import { chipNames, filterNames, kindsOf, sources } from '../model.ts';
import { peopleQuery } from '../queries.ts';
import { ThingFilter } from './thing-filter.tsx';
import { WhenFilter } from './when-filter.tsx';

// Menus are not needed for the first picture.
const FilterMenu = lazy(() => import('@/components/data-table/filter-menu.tsx'));

interface HistoryFiltersProps {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  /** What is listed: who did it can be chosen, where all people may not be named. */
  entries: readonly HistoryEntry[];
}

/** Narrows the history by who, when, how and why. */
export function HistoryFilters({ state, onState, entries }: HistoryFiltersProps) {
  const people = usePeople(entries);
  const now = useShownDate();
  const set = (filters: Record<string, string>) => onState({ filters });
  const narrowed = filterNames.some((name) => name !== 'area' && state.filters[name]) || state.q !== '';
  const menus = [
    { name: 'actor', label: t('history.who'), options: people },
    {
      name: 'source',
      label: t('history.how'),
      options: sources.map((value) => ({ value, label: t(`history.sources.${value}`) })),
    },
    { name: 'type', label: t('history.type'), options: kindsOf(entries, state.filters.type) },
  ];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Words
        label={t('history.search')}
        className="w-64 max-sm:w-full"
        value={state.q}
        onChange={(q) => onState({ q })}
      />
      <div className="scroll-row min-w-0 grow basis-full sm:contents">
        <Suspense fallback={<ToCome className="h-8 w-60" />}>
          {menus.map((filter) => (
            <FilterMenu
              key={filter.name}
              filter={filter}
              value={state.filters[filter.name] ?? ''}
              onChange={(value) => set({ [filter.name]: value })}
            />
          ))}
          <ThingFilter value={state.filters.subject ?? ''} onChange={(subject) => set({ subject })} />
          <WhenFilter filters={state.filters} now={now} onChange={set} />
          <Words
            label={t('history.why')}
            className="w-44"
            value={state.filters.reason ?? ''}
            onChange={(reason) => set({ reason })}
          />
        </Suspense>
      </div>
      {chipNames.map((name) => {
        const value = state.filters[name];
        if (!value) return null;
        const text = t(`history.chips.${name}`);
        return (
          <Button
            key={name}
            size="sm"
            aria-label={t('history.drop', { what: text })}
            onClick={() => set({ [name]: '' })}
          >
            {text}
            <X aria-hidden="true" />
          </Button>
        );
      })}
      {narrowed && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() =>
            onState({ q: '', filters: Object.fromEntries(filterNames.map((name) => [name, ''])) })
          }
        >
          {t('history.clear')}
        </Button>
      )}
    </div>
  );
}

/** A field whose words go into the address once nothing more is typed. */
function Words({
  label,
  className,
  value,
  onChange,
}: {
  label: string;
  className: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [text, type] = useTypedText(value, onChange);
  return (
    <div className={className}>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        leading={<Search />}
        value={text}
        maxLength={100}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}

/** Everybody whom the account may name, otherwise those who stand in the list; and vamgr itself. */
function usePeople(entries: readonly HistoryEntry[]): { value: string; label: string }[] {
  const manages = useCan('users.manage');
  const { data } = useQuery({ ...peopleQuery, enabled: manages });
  const people = new Map(data?.items.map((user) => [user.id, user.display_name]));
  for (const { actor } of entries) {
    if (actor.user && !people.has(actor.user.id)) people.set(actor.user.id, actor.user.display_name);
  }
  return [
    ...[...people].map(([value, label]) => ({ value, label })),
    { value: 'system', label: t('history.whoSystem') },
  ];
}
