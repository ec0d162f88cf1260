import { ListFilter, Search, SlidersHorizontal, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { Input } from '@/components/ui/input.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import type { TableState } from '@/lib/table-state.ts';
import { useTypedText } from '@/lib/use-typed-text.ts';
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
  /** What is shown as CSV, and all columns of it. */
  csv?: string;
  whole?: string;
  /** Under this name views are kept. */
  name: string;
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
  whole,
  name,
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
          <div className="scroll-row min-w-0 grow basis-40 sm:contents">
            {filters.map((filter) => (
              <Late
                key={filter.name}
                button={(press) => (
                  <Button icon={<ListFilter />} onClick={press}>
                    {filter.label}
                  </Button>
                )}
              >
                {(startsOpen) => (
                  <FilterMenu
                    filter={filter}
                    value={state.filters[filter.name] ?? ''}
                    onChange={(value) => onState({ filters: { [filter.name]: value } })}
                    startsOpen={startsOpen}
                  />
                )}
              </Late>
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
          </div>
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
        <Late
          button={(press) => (
            <Button
              size="sm"
              variant="quiet"
              icon={<SlidersHorizontal />}
              className="max-sm:hidden"
              onClick={press}
            >
              {t('table.view')}
            </Button>
          )}
        >
          {(startsOpen) => <ViewMenu {...{ name, columns, state, onState, csv, whole, startsOpen }} />}
        </Late>
        {actions}
      </div>
    </div>
  );
}

/** A menu whose button is there before it: pressed early, it opens as soon as it has come. */
function Late({
  button,
  children,
}: {
  button: (press: () => void) => ReactNode;
  children: (startsOpen: boolean) => ReactNode;
}) {
  const [pressed, setPressed] = useState(false);
  return <Suspense fallback={button(() => setPressed(true))}>{children(pressed)}</Suspense>;
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
  const [text, type] = useTypedText(value, onChange);
  const input = useRef<HTMLInputElement>(null);
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
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            type('');
            input.current?.blur();
          }
        }}
      />
    </div>
  );
}
