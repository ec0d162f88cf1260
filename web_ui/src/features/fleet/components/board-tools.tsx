import { ListFilter, Search } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatNumber } from '@/lib/format.ts';
import { useKeys } from '@/lib/keys.ts';
import { useTypedText } from '@/lib/use-typed-text.ts';
import { type BoardFilter, byState, idleDays, watches, watchOf } from '../model.ts';
import type { Aircraft } from '../queries.ts';

const FilterMenu = lazy(() => import('@/components/data-table/filter-menu.tsx'));

interface ToolsProps {
  aircraft: readonly Aircraft[];
  filter: BoardFilter;
  onFilter: (change: Partial<BoardFilter>) => void;
  nowMs: number;
}

/** How many aircraft do what, each a press away, and the other ways to narrow the board. */
export function BoardTools({ aircraft, filter, onFilter, nowMs }: ToolsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, type] = useTypedText(filter.q, (q) => onFilter({ q }), 0);
  useKeys({ '/': () => input.current?.focus() });
  const watched = watches
    .map((watch) => ({ watch, count: aircraft.filter((one) => watchOf(one, nowMs) === watch).length }))
    .filter(({ count }) => count > 0);
  const words = {
    late: t('fleet.late'),
    soon: t('fleet.dueSoon'),
    idle: t('fleet.idle', { count: idleDays }),
  };
  const subfleets = new Map(aircraft.map((one) => [one.subfleet.id, one.subfleet.name]));
  const types = [...new Set(aircraft.map((one) => one.subfleet.type_icao))].sort();
  return (
    <div className="flex flex-col gap-2.5">
      <fieldset className="flex min-w-0 gap-1.5 overflow-x-auto p-0.5 [scrollbar-width:none]">
        <legend className="sr-only">{t('fleet.counts')}</legend>
        <Chip
          on={filter.state === '' && filter.watch === ''}
          onPress={() => onFilter({ state: '', watch: '' })}
          label={t('fleet.everything')}
          count={aircraft.length}
        />
        {byState(aircraft).map((group) => (
          <Chip
            key={group.state}
            on={filter.state === group.state}
            onPress={() => onFilter({ state: filter.state === group.state ? '' : group.state, watch: '' })}
            label={tOr(`state.${group.state}`, group.state)}
            count={group.aircraft.length}
          />
        ))}
        {watched.map(({ watch, count }) => (
          <Chip
            key={watch}
            tone={watch === 'late' ? 'text-danger' : 'text-caution'}
            on={filter.watch === watch}
            onPress={() => onFilter({ watch: filter.watch === watch ? '' : watch, state: '' })}
            label={words[watch]}
            count={count}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-60 max-sm:w-full">
          <Input
            ref={input}
            type="search"
            aria-label={t('fleet.search')}
            placeholder={t('fleet.searchHint')}
            leading={<Search />}
            value={text}
            maxLength={100}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              type('');
              input.current?.blur();
            }}
          />
        </div>
        <Narrow
          name="subfleet"
          label={t('fleet.subfleet')}
          options={[...subfleets].map(([value, label]) => ({ value, label }))}
          value={filter.subfleet}
          onChange={(subfleet) => onFilter({ subfleet })}
        />
        <Narrow
          name="type"
          label={t('fleet.type')}
          options={types.map((value) => ({ value, label: value }))}
          value={filter.type}
          onChange={(type) => onFilter({ type })}
        />
      </div>
    </div>
  );
}

function Narrow({
  name,
  label,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  if (options.length < 2) return null;
  return (
    <Suspense fallback={<Button icon={<ListFilter />}>{label}</Button>}>
      <FilterMenu filter={{ name, label, options }} value={value} onChange={onChange} />
    </Suspense>
  );
}

function Chip({
  on,
  onPress,
  label,
  count,
  tone,
}: {
  on: boolean;
  onPress: () => void;
  label: string;
  count: number;
  tone?: string;
}) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onPress}
      className={cx(
        'flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-sm pointer-coarse:h-11',
        on ? 'border-accent bg-accent-soft text-accent-text' : 'border-line bg-surface hover:bg-hover',
        !on && (tone ?? 'text-ink-2'),
      )}
    >
      {label}
      <span className="num font-semibold">{formatNumber(count)}</span>
    </button>
  );
}
