import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import { useShownDate } from '@/components/past/shown.ts';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Code, Count, Distance, Mass, Measure, Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { bestOf, classesOf, fullFlightMinor, kgPerSeat100 } from '../model.ts';
import { type Subfleet, subfleetProfitQuery, subfleetsQuery } from '../queries.ts';

const FilterMenu = lazy(() => import('@/components/data-table/filter-menu.tsx'));
const shownAtFirst = 4;

interface Line {
  label: string;
  /** Which end is the better one; null where neither is. */
  better: 'more' | 'less' | null;
  value: (one: Subfleet) => number | null;
  show: (one: Subfleet, value: number) => ReactNode;
}

/** Subfleets side by side, the best figure of each line marked. */
export default function SubfleetCompare({ empty }: { empty: ReactNode }) {
  const airline = useAirline()?.id ?? '';
  const seesMoney = useCan('finance.view');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { with?: string };
  const { data, error, refetch } = useQuery(subfleetsQuery(airline));
  const year = useShownDate().getUTCFullYear();
  const profit = useQuery({ ...subfleetProfitQuery(airline, `${year - 1}-01-01`), enabled: seesMoney });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-80" />
      </Loading>
    );
  }
  if (data.items.length === 0) return empty;
  const wanted = (search.with ?? '').split(',').filter(Boolean);
  const chosen =
    wanted.length > 0
      ? data.items.filter((one) => wanted.includes(one.id))
      : data.items.slice(0, shownAtFirst);
  const money = (one: Subfleet, value: number) => <Money minor={value} currency={one.currency} />;
  const perHour = new Map(
    profit.data?.groups
      .filter((group) => group.block_minutes > 0)
      .map((group) => [group.key, Math.round((group.net_minor * 60) / group.block_minutes)]),
  );
  const lines: Line[] = [
    line(
      t('fleet.aircraftCount'),
      null,
      (one) => one.aircraft_count,
      (_, value) => <Count value={value} />,
    ),
    line(
      t('fleet.seats'),
      'more',
      (one) => one.seats_total || null,
      (_, value) => <Count value={value} />,
    ),
    line(
      t('fleet.cargoCapacity'),
      'more',
      (one) => one.cargo_capacity_kg || null,
      (_, value) => <Mass kg={value} />,
    ),
    line(
      t('fleet.range'),
      'more',
      (one) => one.type.range_nmi,
      (_, value) => <Distance nmi={value} />,
    ),
    line(
      t('fleet.cruiseKt'),
      'more',
      (one) => one.effective.cruise_kt,
      (_, value) => <Measure value={value} unit="kt" />,
    ),
    line(
      t('fleet.burnPerHour'),
      'less',
      (one) => one.effective.burn_kg_per_hour,
      (_, value) => <Mass kg={value} />,
    ),
    line(t('fleet.perSeatMile'), 'less', kgPerSeat100, (_, value) => (
      <Measure value={value} unit="kg" digits={2} />
    )),
    line(t('fleet.blockHourCost'), 'less', (one) => one.cost_block_hour_minor, money),
    line(
      t('fleet.handlingMultiplier'),
      'less',
      (one) => one.ground_handling_multiplier_percent,
      (_, value) => <Measure value={value} unit="%" />,
    ),
    ...classesOf(chosen).map(({ code }) =>
      line(
        t('fleet.priceOf', { code }),
        null,
        (one) => one.fares.find((fare) => fare.code === code)?.price_minor ?? null,
        money,
      ),
    ),
    line(t('fleet.fullFlight'), 'more', fullFlightMinor, money),
    ...(seesMoney && profit.data
      ? [line(t('fleet.resultPerHour'), 'more', (one) => perHour.get(one.id) ?? null, money)]
      : []),
  ];
  return (
    <Card
      title={t('fleet.compare')}
      hint={t('fleet.compareHint')}
      actions={
        <Suspense fallback={<ToCome className="h-8 w-40" />}>
          <FilterMenu
            filter={{
              name: 'with',
              label: t('fleet.compareWith'),
              options: data.items.map((one) => ({ value: one.id, label: one.name })),
            }}
            value={chosen.map((one) => one.id).join(',')}
            onChange={(ids) =>
              void navigate({
                to: '.',
                search: ((old: Record<string, unknown>) => ({ ...old, with: ids || undefined })) as never,
                replace: true,
              })
            }
          />
        </Suspense>
      }
      flush
    >
      {chosen.length < 2 ? (
        <EmptyState icon={<Layers />} title={t('fleet.compareNone')}>
          {t('fleet.compareNoneNext')}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <section className="overflow-x-auto" aria-label={t('fleet.compareLabel')} tabIndex={0}>
          <table className="w-full border-separate border-spacing-0 text-sm">
            <thead>
              <tr>
                <td className="sticky left-0 border-b border-line bg-surface" />
                {chosen.map((one) => (
                  <th
                    key={one.id}
                    scope="col"
                    className="border-b border-line px-4 py-2 text-right align-bottom font-medium"
                  >
                    <Link to={`/fleet/subfleets/${one.id}` as never} className={linkClass}>
                      {one.name}
                    </Link>
                    <Code className="block text-xs text-ink-3">{one.type_icao}</Code>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((one) => (
                <Row key={one.label} line={one} chosen={chosen} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}

function line(label: string, better: Line['better'], value: Line['value'], show: Line['show']): Line {
  return { label, better, value, show };
}

function Row({ line: { label, better, value, show }, chosen }: { line: Line; chosen: readonly Subfleet[] }) {
  const values = chosen.map(value);
  const best = better ? bestOf(values, better) : null;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 h-9 whitespace-nowrap border-b border-line bg-surface px-4 text-left font-normal text-ink-2"
      >
        {label}
      </th>
      {chosen.map((one, index) => {
        const figure = values[index];
        const wins = best !== null && figure === best;
        return (
          <td
            key={one.id}
            className={cx(
              'num h-9 whitespace-nowrap border-b border-line px-4 text-right',
              wins && 'font-semibold text-ok',
            )}
          >
            {figure == null ? <None /> : show(one, figure)}
            {wins && <span className="sr-only"> {t('fleet.best')}</span>}
          </td>
        );
      })}
    </tr>
  );
}
