import { ListFilter, Search, SlidersHorizontal, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { Input } from '@/components/ui/input.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { TableState } from '@/lib/table-state.ts';
import type { Column, Filter } from './columns.ts';

// The list is shown first; its menus come right after it.
const FilterMenu = lazy(() => import('./filter-menu.tsx'));
const ViewMenu = lazy(() => import('./view-menu.tsx'));

interface ToolbarProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  filters?: readonly Filter[];
  searchable?: boolean;
  csv?: string;
  total?: number;
  bulk: ReactNode;
  actions?: ReactNode;
}

export function TableToolbar<Row>({
  label,
  columns,
  state,
  onState,
  filters = [],
  searchable,
  csv,
  total,
  bulk,
  actions,
}: ToolbarProps<Row>) {
  const chosen = filters.filter((filter) => state.filters[filter.name]);
  return (
    <div className="mb-2.5 flex min-h-8 flex-wrap items-center gap-2">
      {bulk ?? (
        <>
          {searchable && <SearchBox label={label} value={state.q} onChange={(q) => onState({ q })} />}
          {filters.map((filter) => (
            <Suspense key={filter.name} fallback={<Button icon={<ListFilter />}>{filter.label}</Button>}>
              <FilterMenu
                filter={filter}
                value={state.filters[filter.name] ?? ''}
                onChange={(value) => onState({ filters: { [filter.name]: value } })}
              />
            </Suspense>
          ))}
          {chosen.length > 1 && (
            <Button
              size="sm"
              variant="quiet"
              icon={<X />}
              onClick={() =>
                onState({ filters: Object.fromEntries(chosen.map((filter) => [filter.name, ''])) })
              }
            >
              {t('table.clearFilters')}
            </Button>
          )}
        </>
      )}
      <div className="ml-auto flex items-center gap-1.5">
        {total !== undefined && (
          <span role="status" className="num mr-1 whitespace-nowrap text-sm text-ink-3">
            {t('table.rows', { count: total })}
          </span>
        )}
        {csv && (
          <DownloadLink href={csv} label={t('table.csv')} variant="quiet" size="sm" className="max-sm:hidden">
            CSV
          </DownloadLink>
        )}
        <Suspense
          fallback={
            <Button size="sm" variant="quiet" icon={<SlidersHorizontal />} className="max-sm:hidden">
              {t('table.view')}
            </Button>
          }
        >
          <ViewMenu columns={columns} state={state} onState={onState} />
        </Suspense>
        {actions}
      </div>
    </div>
  );
}

/** Asks the server a quarter of a second after the last key, so that typing stays smooth. */
function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const change = useRef(onChange);
  change.current = onChange;
  useEffect(() => {
    // The address changed by something else than this box: back, or "Clear filters".
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      change.current(text.trim());
    }, 250);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <div className="w-60 max-sm:w-full">
      <Input
        ref={input}
        type="search"
        aria-label={`${t('action.search')}: ${label}`}
        placeholder={t('table.search')}
        leading={<Search />}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setText('');
            input.current?.blur();
          }
        }}
      />
    </div>
  );
}
