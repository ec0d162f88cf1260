import { lazy, Suspense, useState } from 'react';
import { BalanceChart } from '@/components/charts/balance-chart.tsx';
import { CalendarHeat } from '@/components/charts/calendar-heat.tsx';
import { LandingTrend } from '@/components/charts/landing-trend.tsx';
import { MonthBars } from '@/components/charts/month-bars.tsx';
import { Sparkline } from '@/components/charts/sparkline.tsx';
import { StackedBars } from '@/components/charts/stacked-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { formatMoney, formatNumber } from '@/lib/format.ts';

const TimeSeries = lazy(() => import('@/components/charts/time-series.tsx'));

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const wave = (index: number, by = 1) => Math.sin(index * by);
const points = months.map((month, index) => ({
  at: `${month}-01T00:00:00Z`,
  balance_minor: 4_000_000 + index * 900_000 + Math.round(wave(index, 1.7) * 2_500_000),
  in_minor: 2_400_000,
  out_minor: 1_500_000,
}));
const landings = Array.from({ length: 60 }, (_, index) => ({
  id: String(index),
  at: '2026-03-14T14:05:00Z',
  rate: -160 - Math.round(wave(index, 2.3) * 110),
  name: `VAM${100 + index} at ENBR`,
}));
const days = Array.from({ length: 200 }, (_, index) => ({
  day: new Date(Date.UTC(2026, 10, 28) - index * 86_400_000).toISOString().slice(0, 10),
  value: Math.max(0, Math.round(wave(index, 0.9) * 4)),
}));
const x = Array.from({ length: 2_000 }, (_, index) => index * 4);
const climb = (second: number) => Math.min(1, second / 1_200, (8_000 - second) / 1_500);
const series = [
  {
    key: 'altitude',
    values: x.map((second) => Math.round(climb(second) * 37_000)),
    color: '--active',
    side: 'left' as const,
  },
  {
    key: 'speed',
    values: x.map((second) => Math.round(140 + climb(second) * 310)),
    color: '--accent',
    side: 'right' as const,
    dashed: true,
  },
];

/** Every chart, with much in it, little, and nothing. */
export default function KitCharts() {
  const [cursor, setCursor] = useState<number | null>(null);
  const words = { in: 'Came in', out: 'Went out', before: 'Before' };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Balance">
        <BalanceChart label="Sample balance over a year" points={points} currency="EUR" words={words} />
      </Card>
      <Card title="Parts">
        <StackedBars
          label="Sample gains and losses by month"
          bars={months.map((month, index) => ({
            key: month,
            label: month,
            parts: {
              fares: 40_000 + index * 2_000,
              fuel: -18_000 - Math.round(wave(index) * 6_000),
              crew: -9_000,
            },
          }))}
          series={[
            { code: 'fares', name: 'Fares', colour: '--chart-3' },
            { code: 'fuel', name: 'Fuel', colour: '--chart-5' },
            { code: 'crew', name: 'Crew', colour: '--chart-1' },
          ]}
          write={(value, short) => formatMoney(value, 'EUR', { compact: short })}
        />
      </Card>
      <Card title="Landings">
        <LandingTrend label="Sample landing rates" points={landings} unit="ft/min" />
      </Card>
      <Card title="Months">
        <MonthBars
          label="Months"
          bars={months.map((month, index) => ({
            month,
            value: index === 6 ? 0 : 20 + Math.round(wave(index) * 15),
            text: `${month}: ${index} flights`,
          }))}
        />
      </Card>
      <Card title="Days" className="lg:col-span-2">
        <CalendarHeat
          label="Sample days"
          days={days}
          today="2026-11-28"
          write={(cell) => `${cell.day}: ${cell.value}`}
        />
      </Card>
      <Card title="Trends">
        <div className="flex flex-wrap items-end gap-6">
          <Sparkline label="Rising" values={[1, 2, 2, 3, 5, 8]} />
          <Sparkline label="Through zero" values={[3, 1, -2, -4, 1, 2]} />
          <Sparkline label="Flat" values={[4, 4, 4]} />
        </div>
      </Card>
      <Card title="Profile">
        <Suspense fallback={<ToCome className="h-64" />}>
          <TimeSeries
            label="Sample altitude and speed"
            x={x}
            series={series}
            write={{ x: String, left: formatNumber, right: formatNumber }}
            cursor={cursor}
            onCursor={setCursor}
            say={(index) => `${x[index]} s: ${series[0]?.values[index]} ft`}
          />
        </Suspense>
      </Card>
    </div>
  );
}
