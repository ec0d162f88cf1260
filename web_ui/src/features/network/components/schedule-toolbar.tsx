import { Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { TableState } from '@/lib/table-state.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { routeFilters } from '../filters.ts';
import { MoreFilters } from './more-filters.tsx';

const FilterMenu = lazy(() => import('@/components/data-table/filter-menu.tsx'));

interface ScheduleToolbarProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  children?: ReactNode;
}

/** Search and filters of the schedule where it is no table. */
export function ScheduleToolbar({ airline, state, onState, children }: ScheduleToolbarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(state.q);
  const asked = useDelayedValue(text.trim());
  const send = useRef(onState);
  send.current = onState;
  const shown = useRef(state.q);
  useEffect(() => {
    if (asked === shown.current) return;
    shown.current = asked;
    send.current({ q: asked });
  }, [asked]);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <div className="w-60 max-sm:w-full">
        <Input
          ref={input}
          type="search"
          aria-label={t('schedule.searchRoutes')}
          placeholder={t('table.search')}
          leading={<Search />}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="scroll-row min-w-0 grow basis-40 sm:contents">
        <Suspense fallback={<ToCome className="h-8 w-60" />}>
          {routeFilters().map((filter) => (
            <FilterMenu
              key={filter.name}
              filter={filter}
              value={state.filters[filter.name] ?? ''}
              onChange={(value) => onState({ filters: { [filter.name]: value } })}
            />
          ))}
          <MoreFilters airline={airline} state={state} onState={onState} />
        </Suspense>
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
