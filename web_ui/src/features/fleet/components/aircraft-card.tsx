import { Link } from '@tanstack/react-router';
import { CircleAlert, Ellipsis } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { StatePill } from '@/components/ui/badge.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatRelative } from '@/lib/time.ts';
import type { AircraftVerb } from '../actions.ts';
import { restingSince, watchOf } from '../model.ts';
import type { Aircraft } from '../queries.ts';

const AircraftMenu = lazy(() => import('./aircraft-menu.tsx'));

interface CardProps {
  aircraft: Aircraft;
  by: 'place' | 'state';
  nowMs: number;
  manages: boolean;
  selected: boolean;
  onSelect: () => void;
  onAct: (verb: AircraftVerb) => void;
}

/** One aircraft on the board: its line leads to its page, its menu and keys act on it. */
export function AircraftCard({ aircraft, by, nowMs, manages, selected, onSelect, onAct }: CardProps) {
  const { registration } = aircraft;
  return (
    <li
      data-aircraft={aircraft.id}
      className={cx(
        'group flex items-start gap-1 border-b border-line pr-2 last:border-b-0 hover:bg-hover',
        selected && 'bg-accent-soft',
      )}
    >
      {manages && (
        // A label of its own, so that a thumb hits more than the box.
        <label className="grid w-9 shrink-0 cursor-pointer place-items-center self-stretch">
          <span className="sr-only">{t('fleet.select', { registration })}</span>
          <input type="checkbox" checked={selected} onChange={onSelect} className="size-4" />
        </label>
      )}
      <Link
        to={`/fleet/aircraft/${aircraft.id}` as never}
        className={cx(
          'flex min-w-0 flex-1 flex-col gap-0.5 py-2.5 outline-offset-[-2px]',
          !manages && 'pl-3',
        )}
      >
        <span className="flex items-center gap-2">
          <Code className="font-bold">{registration}</Code>
          <span className="text-sm text-ink-2">{aircraft.subfleet.type_icao}</span>
          {aircraft.name && (
            <span className="min-w-0 truncate text-sm text-ink-3">
              {t('quoted', { text: aircraft.name })}
            </span>
          )}
          <span className="ml-auto">
            {by === 'place' ? (
              <StatePill state={aircraft.state} />
            ) : (
              <Code className="text-ink-2">{aircraft.location.icao}</Code>
            )}
          </span>
        </span>
        <span className="flex justify-between gap-3 text-xs text-ink-3">
          <Line aircraft={aircraft} nowMs={nowMs} />
          <Duration minutes={aircraft.block_minutes_total} />
        </span>
      </Link>
      {manages && aircraft.actions.length > 0 && (
        <span className="mt-1.5">
          <Suspense
            fallback={
              <IconButton size="sm" tooltip={false} label={t('fleet.actionsOf', { registration })} disabled>
                <Ellipsis />
              </IconButton>
            }
          >
            <AircraftMenu actions={aircraft.actions} onAct={onAct} of={registration} />
          </Suspense>
        </span>
      )}
    </li>
  );
}

/** Why it is in its state; what wants to be looked at is said first. */
function Line({ aircraft, nowMs }: { aircraft: Aircraft; nowMs: number }) {
  const watch = watchOf(aircraft, nowMs);
  if (watch === null) {
    return (
      <span className="line-clamp-2 min-w-0" title={aircraft.state_why}>
        {aircraft.state_why}
      </span>
    );
  }
  const until = formatRelative(aircraft.maintenance?.until ?? aircraft.updated_at);
  const words =
    watch === 'late'
      ? t('fleet.lateBy', { time: until })
      : watch === 'soon'
        ? t('fleet.dueBack', { time: until })
        : t(aircraft.last_flight ? 'fleet.lastFlown' : 'fleet.neverFlown', {
            time: formatRelative(restingSince(aircraft)),
          });
  return (
    <span
      className={cx(
        'flex min-w-0 items-center gap-1',
        watch === 'late' ? 'font-medium text-danger' : 'text-caution',
      )}
      title={aircraft.state_why}
    >
      <CircleAlert className="size-3.5 shrink-0" aria-hidden="true" />
      <span className="truncate">{words}</span>
    </span>
  );
}
