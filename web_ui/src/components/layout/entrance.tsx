import { lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import type { AirportRef } from '@/api/types.ts';
import { t } from '@/i18n/t.ts';
import { useWide } from '@/lib/use-wide.ts';
import { LanguageSelect } from './language-select.tsx';
import { Wordmark } from './wordmark.tsx';

const WorldMap = lazy(() =>
  import('@/components/map/world-map.tsx').then((map) => ({ default: map.WorldMap })),
);

interface EntranceProps {
  title: string;
  description?: ReactNode;
  /** What of several things under the same title is shown: each is placed anew. */
  part?: string;
  /** Over the title: where one is in a longer way. */
  above?: ReactNode;
  /** What the globe shows: the hub that was chosen, and where the first route goes. */
  hub?: AirportRef | null;
  destination?: AirportRef | null;
  /** Over the globe. */
  overlay?: ReactNode;
  children: ReactNode;
}

/** A page outside the shell (first run, signing in, joining): what to fill in, and the world beside it. */
export function Entrance({
  title,
  description,
  part,
  above,
  hub,
  destination,
  overlay,
  children,
}: EntranceProps) {
  const wide = useWide();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
  return (
    <div className="grid min-h-dvh bg-surface lg:h-dvh lg:grid-cols-[minmax(30rem,36rem)_1fr]">
      <main className="flex min-w-0 flex-col overflow-y-auto px-5 py-6 sm:px-12 sm:py-9">
        <div className="mx-auto flex w-full max-w-md flex-1 flex-col lg:max-w-none">
          <div className="flex items-center justify-between gap-3">
            <Wordmark />
            <LanguageSelect />
          </div>
          {/* In the middle, so another text would move it: another title, or part, is another thing. */}
          <div key={`${title} ${part}`} className="my-auto py-8">
            {above}
            <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
            {description && <p className="mt-1.5 text-pretty text-lg text-ink-2">{description}</p>}
            <div className="mt-6">{children}</div>
          </div>
        </div>
      </main>
      {wide && <World hub={hub} destination={destination} overlay={overlay} />}
    </div>
  );
}

const none: never[] = [];

function World({ hub, destination, overlay }: Pick<EntranceProps, 'hub' | 'destination' | 'overlay'>) {
  const airports = useMemo(
    () =>
      [hub, destination].flatMap((airport, index) =>
        airport ? [{ ...airport, hub: index === 0, routes: 1 }] : [],
      ),
    [hub, destination],
  );
  const routes = useMemo(
    () => (hub && destination ? [{ id: 'first', from: hub.icao, to: destination.icao }] : []),
    [hub, destination],
  );
  return (
    <aside className="relative hidden overflow-hidden border-l border-line bg-map-space lg:block print:hidden">
      <Suspense fallback={null}>
        <WorldMap
          airports={airports}
          routes={routes}
          flights={none}
          selected={hub ? { kind: 'airport', id: (destination ?? hub).icao } : null}
          className="size-full"
        />
      </Suspense>
      {overlay && <div className="absolute bottom-8 left-8">{overlay}</div>}
    </aside>
  );
}
