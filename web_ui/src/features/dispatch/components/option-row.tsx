import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Code, Distance, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { clockOf, reasonsOf } from '../model.ts';
import type { DispatchOption } from '../types.ts';

interface OptionRowProps {
  option: DispatchOption;
  onBook: () => void;
  onFocus: () => void;
}

/** One flight that could be flown: where, when, how long, with what; or what stands in the way and its cure. */
export function OptionRow({ option, onBook, onFocus }: OptionRowProps) {
  const { route } = option;
  const ready = option.aircraft.filter((one) => one.ok);
  return (
    <li
      data-option
      tabIndex={-1}
      onFocus={onFocus}
      className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-2 rounded-card border border-line bg-surface px-4 py-3 shadow-card focus:border-accent lg:grid-cols-[6.5rem_minmax(15rem,1fr)_9rem_8.5rem_10rem_5.5rem]"
    >
      <Code className="text-lg font-bold">{route.ident}</Code>
      <div className="order-last col-span-2 lg:order-none lg:col-span-1">
        <RouteStrip
          from={{ icao: route.departure.icao, name: route.departure.city || route.departure.name }}
          to={{ icao: route.arrival.icao, name: route.arrival.city || route.arrival.name }}
        />
      </div>
      <div className="order-last col-span-2 flex flex-wrap gap-x-5 gap-y-1 text-sm lg:contents">
        <div>
          {option.next_departure_at ? (
            <>
              <div className="font-medium">
                <Time at={option.next_departure_at} />
              </div>
              {option.next_departure_local && (
                <div className="num text-xs text-ink-3">
                  {t('dispatch.local', { clock: clockOf(option.next_departure_local) })}
                </div>
              )}
            </>
          ) : (
            <span className="text-ink-3">{t('dispatch.anyTime')}</span>
          )}
        </div>
        <div className="flex gap-3 lg:flex-col lg:gap-0">
          <Duration minutes={route.block_minutes} />
          <span className="lg:text-xs lg:text-ink-3">
            <Distance nmi={route.distance_nmi} />
          </span>
        </div>
        <div className="min-w-0">
          {option.aircraft_ok > 0 ? (
            <>
              <div className="flex items-center gap-1.5 text-ok">
                <CircleCheck className="size-4 shrink-0" aria-hidden="true" />
                {t('dispatch.ready', { count: option.aircraft_ok })}
              </div>
              <div className="truncate text-xs text-ink-3">
                {ready
                  .slice(0, 3)
                  .map((one) => one.aircraft.registration)
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
