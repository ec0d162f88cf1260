import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/check.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';

interface OptionToolbarProps {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  location: string | undefined;
  total: number | undefined;
}

export function OptionToolbar({ state, onState, location, total }: OptionToolbarProps) {
  const [typed, setTyped] = useState(state.q);
  useEffect(() => setTyped(state.q), [state.q]);
  useEffect(() => {
    if (typed === state.q) return;
    const timer = setTimeout(() => onState({ q: typed }), 250);
    return () => clearTimeout(timer);
  }, [typed, state.q, onState]);
  const filter = (name: string, value: string) => onState({ filters: { [name]: value } });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-48 flex-1 sm:max-w-xs">
        <Input
          aria-label={t('dispatch.search')}
          leading={<Search />}
          type="search"
          placeholder={t('dispatch.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Segmented
        label={t('dispatch.flyable')}
        value={state.filters.flyable === 'all' ? 'all' : state.filters.flyable === 'false' ? 'false' : 'true'}
        onChange={(value) => filter('flyable', value === 'true' ? '' : value)}
        options={[
          { value: 'true', label: t('dispatch.flyableReady') },
          { value: 'false', label: t('dispatch.flyableNot') },
          { value: 'all', label: t('dispatch.flyableAll') },
        ]}
      />
      <Segmented
        label={t('dispatch.from')}
        value={state.filters.from === 'any' ? 'any' : 'here'}
        onChange={(value) => filter('from', value === 'any' ? 'any' : '')}
        options={[
          { value: 'here', label: t('dispatch.fromHere', { icao: location ?? '…' }) },
          { value: 'any', label: t('dispatch.fromAny') },
        ]}
      />
      <span className="w-36">
        <Select
          aria-label={t('dispatch.length')}
          value={state.filters.max_block_minutes ?? ''}
          onChange={(event) => filter('max_block_minutes', event.target.value)}
          options={[
            { value: '', label: t('dispatch.anyLength') },
            ...[1, 2, 4, 8].map((hours) => ({
              value: String(hours * 60),
              label: t('dispatch.upTo', { hours }),
            })),
          ]}
        />
      </span>
      <span className="w-40">
        <Select
          aria-label={t('dispatch.sort')}
          value={state.sort}
          onChange={(event) => onState({ sort: event.target.value })}
          options={[
            { value: '', label: t('dispatch.sortDeparture') },
            { value: 'ident', label: t('dispatch.sortIdent') },
            { value: 'distance_nmi', label: t('dispatch.sortDistance') },
            { value: 'block_minutes', label: t('dispatch.sortBlock') },
          ]}
        />
      </span>
      <Checkbox
        label={t('dispatch.today')}
        checked={state.filters.today === 'true'}
        onChange={(on) => filter('today', on ? 'true' : '')}
      />
      {total !== undefined && (
        <span role="status" className="num ml-auto text-sm text-ink-3">
          {t('dispatch.count', { count: total })}
        </span>
      )}
    </div>
  );
}
