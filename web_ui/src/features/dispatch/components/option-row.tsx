import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Code, Distance, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { clockOf, minutesToSpare, reasonsOf } from '../model.ts';
import type { DispatchOption } from '../types.ts';

interface OptionRowProps {
  option: DispatchOption;
  /** The minutes that somebody has, as they stand in the address. */
  minutes: string | undefined;
  onBook: () => void;
  onFocus: () => void;
}

/** One flight that could be flown: where, when, how long, with what; or what stands in the way and its cure. */
export function OptionRow({ option, minutes, onBook, onFocus }: OptionRowProps) {
  const { route } = option;
  const ready = option.aircraft.filter((one) => one.ok);
  const spare = option.flyable ? minutesToSpare(option.block_minutes, minutes) : null;
  return (
    <li
      data-option
      tabIndex={-1}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget || !option.flyable) return;
        event.preventDefault();
        onBook();
      }}
      className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-2 rounded-card border border-line bg-surface px-4 py-2.5 shadow-card focus:border-accent lg:grid-cols-[6.5rem_minmax(15rem,1fr)_9rem_9rem_10rem_5.5rem]"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Code className="text-lg font-bold">{route.ident}</Code>
        {option.new.length > 0 && <Badge tone="advisory">{firstOf(option)}</Badge>}
      </div>
      <div className="order-last col-span-2 lg:order-none lg:col-span-1">
        <RouteStrip
          from={{ icao: route.departure.icao, name: route.departure.city || route.departure.name }}
          to={{ icao: route.arrival.icao, name: route.arrival.city || route.arrival.name }}
        />
      </div>
      <div className="order-last col-span-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm lg:contents">
        <div className="max-lg:order-2">
          {option.next_departure_at ? (
            <>
              <div className="font-medium max-lg:inline">
                <Time at={option.next_departure_at} />
              </div>
              {option.next_departure_local && (
                <div className="num text-xs text-ink-3 max-lg:ml-2 max-lg:inline">
                  {t('dispatch.local', { clock: clockOf(option.next_departure_local) })}
                </div>
              )}
            </>
          ) : (
            <span className="text-ink-3">{t('dispatch.anyTime')}</span>
          )}
        </div>
        <div className="max-lg:order-1">
          <span className="text-md font-semibold">
            <Duration minutes={option.block_minutes} />
          </span>
          <span className="ml-2 text-xs text-ink-3">
            <Distance nmi={route.distance_nmi} />
          </span>
          {spare !== null && (
            <div className="text-xs text-ok max-lg:ml-2 max-lg:inline">
              {t('dispatch.spareMinutes', { count: spare })}
            </div>
          )}
        </div>
        <div className="min-w-0 max-lg:order-3">
          {option.aircraft_ok > 0 ? (
            <>
              <div className="flex items-center gap-1.5 text-ok">
                <CircleCheck className="size-4 shrink-0" aria-hidden="true" />
                {t('dispatch.ready', { count: option.aircraft_ok })}
              </div>
              <div className="truncate text-xs text-ink-3 max-lg:hidden">
                {ready
                  .slice(0, 3)
                  .map((one) => `${one.aircraft.registration} (${one.aircraft.subfleet.type_icao})`)
                  .join(', ')}
              </div>
            </>
          ) : (
            <span className="text-ink-3">{t('dispatch.noneReady')}</span>
          )}
        </div>
      </div>
      <div className="col-start-2 row-start-1 justify-self-end lg:col-start-auto lg:row-start-auto">
        {option.flyable && (
          <Button variant="primary" onClick={onBook}>
            {t('dispatch.book')}
          </Button>
        )}
      </div>
      {!option.flyable && (
        <ul
          aria-label={t('dispatch.whyNot')}
          className="order-last col-span-full flex flex-col gap-1 border-t border-line pt-2 text-sm"
        >
          {reasonsOf(option)
            .slice(0, 3)
            .map((reason) => (
              <li key={reason.message} className="flex gap-2">
                <TriangleAlert className="mt-0.5 size-4 shrink-0 text-caution" aria-hidden="true" />
                <span>
                  {reason.message} {reason.cure && <span className="text-ink-2">{reason.cure}</span>}
                </span>
              </li>
            ))}
        </ul>
      )}
    </li>
  );
}

/** The greatest of the things that would be new: the airport before the pair before the number. */
function firstOf({ new: firsts }: DispatchOption): string {
  if (firsts.includes('airport')) return t('dispatch.firstAirport');
  return firsts.includes('pair') ? t('dispatch.firstPair') : t('dispatch.firstRoute');
}
