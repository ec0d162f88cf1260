import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { refresh } from '@/api/query-client.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { preferences } from '@/lib/preferences.ts';
import { type CellKind, cellText } from './cells.ts';
import type { GridCell } from './components/edit-grid.tsx';
import { changeSubfleet, type Subfleet, type SubfleetChanges, subfleetQuery } from './queries.ts';

type Figure =
  | 'cost_block_hour_minor'
  | 'ground_handling_multiplier_percent'
  | 'cargo_capacity_kg'
  | 'burn_kg_per_hour'
  | 'cruise_kt';
type FareFigure = 'capacity' | 'price_minor' | 'cost_minor';

/** The cells of a subfleet's figures and fares, each saving itself. */
export function useSubfleetCells() {
  const client = useQueryClient();
  const queue = useRef(new Map<string, Promise<unknown>>());

  /** One after the other, each on what the one before left: fares are sent as a whole list. */
  const save = (
    subfleet: Subfleet,
    name: string,
    text: string,
    change: (now: Subfleet) => SubfleetChanges,
  ) => {
    const before = queue.current.get(subfleet.id) ?? Promise.resolve();
    const run = before
      .catch(() => undefined) // Its own cell says why it was refused.
      .then(async () => {
        const now = await client.fetchQuery({ ...subfleetQuery(subfleet.id), staleTime: 0 });
        await changeSubfleet(subfleet.id, change(now));
        toast.ok(t('fleet.cellSaved', { subfleet: subfleet.name, figure: name, value: text }));
        await refresh(client, ['subfleets', 'routes']);
      });
    queue.current.set(subfleet.id, run);
    return run;
  };

  const written = (kind: CellKind, value: number | null, currency: string) =>
    value === null ? t('fleet.typesOwn') : cellText(kind, value, { currency, mass: preferences().mass });

  const figure = (subfleet: Subfleet, field: Figure, name: string, kind: CellKind): GridCell => ({
    kind,
    value: subfleet[field],
    currency: subfleet.currency,
    instead: field === 'burn_kg_per_hour' || field === 'cruise_kt' ? subfleet.effective[field] : null,
    save: subfleet.actions.includes('change')
      ? (value) =>
          save(
            subfleet,
            name,
            written(kind, value, subfleet.currency),
            () => ({ [field]: value }) as SubfleetChanges,
          )
      : undefined,
  });

  const fare = (subfleet: Subfleet, code: string, field: FareFigure, name: string): GridCell | null => {
    const found = subfleet.fares.find((one) => one.code === code);
    if (!found) return null;
    const kind = field === 'capacity' ? 'number' : 'money';
    return {
      kind,
      value: found[field],
      currency: subfleet.currency,
      save: subfleet.actions.includes('change')
        ? (value) =>
            save(subfleet, name, written(kind, value, subfleet.currency), (now) => ({
              fares: now.fares.map(({ number: _, ...one }) =>
                one.code === code ? { ...one, [field]: value } : one,
              ) as SubfleetChanges['fares'],
            }))
        : undefined,
    };
  };
  return { figure, fare };
}
