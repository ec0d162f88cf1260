import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAirline } from '@/api/session.ts';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { classesOf } from '../model.ts';
import { subfleetsQuery } from '../queries.ts';
import { useSubfleetCells } from '../use-subfleet-cells.ts';
import { EditGrid } from './edit-grid.tsx';

/** Fares and costs of all subfleets in one grid, edited where they stand. */
export default function SubfleetGrid({ empty }: { empty: ReactNode }) {
  const airline = useAirline()?.id ?? '';
  const { data, error, refetch } = useQuery(subfleetsQuery(airline));
  const { figure, fare } = useSubfleetCells();
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-80" />
      </Loading>
    );
  }
  if (data.items.length === 0) return empty;
  const classes = classesOf(data.items);
  const columns = [
    { id: 'block', head: t('fleet.blockHourCost') },
    { id: 'handling', head: t('fleet.handlingMultiplier') },
    { id: 'cargo', head: t('fleet.cargoCapacity') },
    ...classes.flatMap(({ code, kind }) => [
      {
        id: `${code} capacity`,
        head: kind === 'cargo' ? t('fleet.kgOf', { code }) : t('fleet.seatsOf', { code }),
      },
      { id: `${code} price`, head: t('fleet.priceOf', { code }) },
      { id: `${code} cost`, head: t('fleet.costOf', { code }) },
    ]),
  ];
  return (
    <Card title={t('fleet.economics')} hint={t('fleet.gridHint')} flush>
      <EditGrid
        label={t('fleet.gridLabel')}
        corner={t('fleet.subfleet')}
        columns={columns}
        rows={data.items.map((one) => ({
          id: one.id,
          name: one.name,
          head: (
            <span className="flex min-w-0 items-center gap-2">
              <Link to={`/fleet/subfleets/${one.id}` as never} className={`${linkClass} truncate`}>
                {one.name}
              </Link>
              <Code className="text-xs text-ink-3">{one.type_icao}</Code>
            </span>
          ),
          cells: [
            figure(one, 'cost_block_hour_minor', t('fleet.blockHourCost'), 'money'),
            figure(one, 'ground_handling_multiplier_percent', t('fleet.handlingMultiplier'), 'percent'),
            figure(one, 'cargo_capacity_kg', t('fleet.cargoCapacity'), 'mass'),
            ...classes.flatMap(({ code, kind }) => [
              fare(
                one,
                code,
                'capacity',
                kind === 'cargo' ? t('fleet.kgOf', { code }) : t('fleet.seatsOf', { code }),
              ),
              fare(one, code, 'price_minor', t('fleet.priceOf', { code })),
              fare(one, code, 'cost_minor', t('fleet.costOf', { code })),
            ]),
          ],
        }))}
      />
    </Card>
  );
}
