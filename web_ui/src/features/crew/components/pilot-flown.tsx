import { useState } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Statistics } from '../queries.ts';

type By = 'type' | 'subfleet' | 'aircraft';

/** The hours by type, subfleet or single aircraft, the most flown first. */
export function FlownCard({ statistics }: { statistics: Statistics }) {
  const [by, setBy] = useState<By>('type');
  const rows = flown(statistics, by).slice(0, 10);
  const most = rows[0]?.block_minutes ?? 1;
  return (
    <Card
      title={t('crew.flown')}
      actions={
        <Segmented
          label={t('crew.flownBy')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'type', label: t('crew.type') },
            { value: 'subfleet', label: t('crew.subfleet') },
            { value: 'aircraft', label: t('crew.aircraft') },
          ]}
        />
      }
    >
      <ul className="flex flex-col gap-2 text-sm">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[6.5rem_1fr_4.5rem] items-center gap-3 sm:grid-cols-[8rem_1fr_4.5rem_6rem]"
          >
            <span className="min-w-0 truncate">
              <TopicLink topic={row.topic}>
                {by === 'subfleet' ? row.name : <Code className="font-bold">{row.name}</Code>}
              </TopicLink>
            </span>
            <Progress label={row.name} value={row.block_minutes} max={most} />
            <span className="text-right">
              <Duration minutes={row.block_minutes} />
            </span>
            <span className="num text-right text-ink-3 max-sm:hidden">
              {t('crew.flightCount', { count: row.flights })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function flown(statistics: Statistics, by: By) {
  if (by === 'type')
    return statistics.by_type.map((one) => ({ ...one, id: one.type_icao, name: one.type_icao, topic: null }));
  if (by === 'subfleet')
    return statistics.by_subfleet.map((one) => ({
      ...one,
      id: one.subfleet.id,
      name: one.subfleet.name,
      topic: `subfleets:${one.subfleet.id}`,
    }));
  return statistics.by_aircraft.map((one) => ({
    ...one,
    id: one.aircraft.id,
    name: one.aircraft.registration,
    topic: `aircraft:${one.aircraft.id}`,
  }));
}
