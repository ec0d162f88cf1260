import { lazy, Suspense, useMemo, useState } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import {
  axisOf,
  choices,
  type Part,
  type Reading,
  rangeOf,
  readings,
  type Shown,
  seriesOf,
  summaryOf,
  whereOf,
} from '../track.ts';
import type { Track } from '../types.ts';
import { ProfileTable } from './profile-table.tsx';

const TimeSeries = lazy(() => import('@/components/charts/time-series.tsx'));
const chartHeight = 264;

interface FlightProfileProps {
  track: Track;
  cursor: number | null;
  onCursor: (index: number | null) => void;
  hint?: string;
  actions?: React.ReactNode;
  short?: boolean;
}

/** Heights and speeds along the flight; the point that is pointed at is read above the curve. */
export default function FlightProfile({ track, cursor, onCursor, hint, actions, short }: FlightProfileProps) {
  const { altitude, mass } = usePreferences();
  const offered = choices(track);
  const [wanted, setWanted] = useState<Shown>('speed');
  const [part, setPart] = useState<Part>('whole');
  const shown = offered.includes(wanted) ? wanted : (offered[0] ?? 'speed');
  const axis = useMemo(() => axisOf(track), [track]);
  const series = useMemo(() => seriesOf(track, shown, { altitude, mass }), [track, shown, altitude, mass]);
  const range = useMemo(() => rangeOf(track, axis, part), [track, axis, part]);
  const units = { speed: 'kt', vertical: 'ft/min', fuel: mass }[shown];
  const where = (index: number) => whereOf(track, axis, axis.x[index] ?? 0);
  const say = (index: number) =>
    [where(index), ...readings(track, index).map((one) => `${name(one.key)} ${one.text}`)].join(', ');
  return (
    <Card title={t('flight.profile')} hint={hint} actions={actions}>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
        {offered.length > 1 && (
          <Segmented
            label={t('flight.shown')}
            value={shown}
            onChange={setWanted}
            options={offered.map((value) => ({ value, label: shownWord(value) }))}
          />
        )}
        {!short && (
          <Segmented
            label={t('flight.part')}
            value={part}
            onChange={setPart}
            options={[
              { value: 'whole', label: t('flight.whole') },
              { value: 'departure', label: t('flight.departurePart') },
              { value: 'arrival', label: t('flight.arrivalPart') },
            ]}
          />
        )}
      </div>
      <dl className="flex min-h-9 flex-wrap items-baseline gap-x-5 gap-y-0.5 text-sm">
        {cursor === null ? (
          <>
            <dt className="sr-only">{t('flight.profile')}</dt>
            <dd className="text-ink-2">
              {summaryOf(track)}{' '}
              <span className="text-ink-3 pointer-coarse:hidden print:hidden">{t('flight.pointHint')}</span>
              <span className="hidden text-ink-3 pointer-coarse:inline">{t('flight.pointTouch')}</span>
            </dd>
          </>
        ) : (
          <>
            <Read label={t('flight.point')} text={where(cursor)} />
            {readings(track, cursor).map((one) => (
              <Read key={one.key} label={name(one.key)} text={one.text} tone={tones[one.key]} />
            ))}
          </>
        )}
      </dl>
      <div className="num flex justify-between text-xs text-ink-3" aria-hidden="true">
        <span>
          <Swatch color="var(--chart-1)" /> {name('altitude')}, {altitude}
        </span>
        {series.length > 1 && (
          <span>
            <Swatch color={swatches[shown]} /> {shownWord(shown)}, {units}
          </span>
        )}
      </div>
      <Suspense fallback={<ToCome className="h-64 rounded-card" />}>
        <TimeSeries
          label={t('flight.profileLabel')}
          x={axis.x}
          series={series}
          range={range}
          cursor={cursor}
          onCursor={onCursor}
          say={say}
          height={chartHeight}
          write={{
            x: (value) => whereOf(track, axis, value),
            left: (value) => formatNumber(value),
            right: (value) => formatNumber(value),
          }}
        />
      </Suspense>
      {track.computed.length > 0 && <p className="mt-1 text-xs text-ink-3">{t('flight.computedSpeeds')}</p>}
      {!short && <ProfileTable track={track} x={axis.x} where={where} />}
    </Card>
  );
}

const tones: Partial<Record<Reading['key'], string>> = { speed: 'text-active' };
const swatches: Record<Shown, string> = {
  speed: 'var(--active)',
  vertical: 'var(--chart-5)',
  fuel: 'var(--chart-6)',
};

function name(key: Reading['key']): string {
  if (key === 'altitude') return t('flight.reading.altitude');
  if (key === 'speed') return t('flight.reading.speed');
  if (key === 'ias') return t('flight.reading.ias');
  return key === 'vertical' ? t('flight.reading.vertical') : t('flight.reading.fuel');
}

function shownWord(value: Shown): string {
  if (value === 'speed') return t('flight.speed');
  return value === 'vertical' ? t('flight.vertical') : t('flight.fuelLine');
}

function Read({ label, text, tone }: { label: string; text: string; tone?: string }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className={`num font-medium ${tone ?? ''}`}>{text}</dd>
    </div>
  );
}

function Swatch({ color }: { color: string }) {
  return <span className="mr-1 inline-block size-2 rounded-full" style={{ background: color }} />;
}
