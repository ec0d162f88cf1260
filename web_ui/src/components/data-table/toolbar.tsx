import { Download, ListFilter, Search, SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Input } from '@/components/ui/input.tsx';
import { Menu, MenuCheck, MenuChoice, MenuLabel, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import type { TableState } from '@/lib/table-state.ts';
import type { Column, Filter } from './columns.ts';

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
            <FilterMenu
              key={filter.name}
              filter={filter}
              value={state.filters[filter.name] ?? ''}
              onChange={(value) => onState({ filters: { [filter.name]: value } })}
            />
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
          <a
            href={csv}
            download
            className={buttonClass('quiet', 'sm', 'max-sm:hidden')}
            aria-label={t('table.csv')}
            title={t('table.csv')}
          >
            <Download aria-hidden="true" />
            CSV
          </a>
        )}
        <ViewMenu columns={columns} state={state} onState={onState} />
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

function FilterMenu({
  filter,
  value,
  onChange,
}: {
  filter: Filter;
  value: string;
  onChange: (value: string) => void;
}) {
  const chosen = value.split(',').filter(Boolean);
  const labels = filter.options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label);
  return (
    <Menu
      align="start"
      trigger={
        <Button
          icon={<ListFilter />}
          className={chosen.length ? 'border-accent! text-accent-text!' : 'border-dashed! text-ink-2!'}
        >
          {filter.label}
          {labels.length > 0 && <span className="max-w-40 truncate font-medium">: {labels.join(', ')}</span>}
        </Button>
      }
    >
      {filter.options.map((option) => (
        <MenuCheck
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(on) =>
            onChange(
              (on ? [...chosen, option.value] : chosen.filter((other) => other !== option.value)).join(','),
            )
          }
        >
          {option.label}
        </MenuCheck>
      ))}
    </Menu>
  );
}

function ViewMenu<Row>({
  columns,
  state,
  onState,
}: Pick<ToolbarProps<Row>, 'columns' | 'state' | 'onState'>) {
  const { density } = usePreferences();
  return (
    <Menu
      trigger={
        <Button size="sm" variant="quiet" icon={<SlidersHorizontal />} className="max-sm:hidden">
          {t('table.view')}
        </Button>
      }
    >
      <MenuLabel>{t('table.density')}</MenuLabel>
      <MenuChoice
        value={density}
        onChange={(chosen) => setPreferences({ density: chosen })}
        options={[
          { value: 'compact', label: t('table.compact') },
          { value: 'roomy', label: t('table.roomy') },
        ]}
      />
      <MenuLine />
      <MenuLabel>{t('table.columns')}</MenuLabel>
      {columns.map((column) => {
        const toggled = state.hide.includes(column.id);
        return (
          <MenuCheck
            key={column.id}
            checked={Boolean(column.optional) === toggled}
            onChange={() =>
              onState({
                hide: toggled ? state.hide.filter((id) => id !== column.id) : [...state.hide, column.id],
              })
            }
          >
            {column.header}
          </MenuCheck>
        );
      })}
    </Menu>
  );
}
