import { Card } from '@/components/ui/card.tsx';
import { Code, Count, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { Partition } from '../queries.ts';

/** How far the consumers of each partition are, and which process has it: one card for each kind of consumer. */
export function QueuesCards({ partitions }: { partitions: readonly Partition[] }) {
  const consumers = [...new Set(partitions.map((one) => one.consumer))];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {consumers.map((consumer) => (
        <QueuesCard
          key={consumer}
          consumer={consumer}
          rows={partitions.filter((one) => one.consumer === consumer)}
        />
      ))}
    </div>
  );
}

function QueuesCard({ consumer, rows }: { consumer: string; rows: readonly Partition[] }) {
  const left = rows.filter((one) => one.process === null).length;
  return (
    <Card title={tOr(`system.queues.${consumer}`, consumer)} hint={t('system.queuesHint')} flush>
      {left > 0 && <p className="px-4 pt-2 text-sm text-caution">{t('system.noProcess', { count: left })}</p>}
      <Counted rows={rows} />
      <table className="w-full text-sm">
        <thead className="text-xs text-ink-3">
          <tr className="border-b border-line">
            <th className="py-1.5 pl-4 text-left font-normal">{t('system.partition')}</th>
            <th className="px-2 py-1.5 text-right font-normal">{t('system.eventsBehind')}</th>
            <th className="px-2 py-1.5 text-right font-normal">{t('system.waiting')}</th>
            <th className="px-2 py-1.5 text-right font-normal max-sm:pr-4">{t('system.inWork')}</th>
            <th className="py-1.5 pr-4 pl-2 text-left font-normal max-sm:hidden">{t('system.process')}</th>
          </tr>
        </thead>
        {/* One body for each: on a narrow screen the process has a line of its own. */}
        {rows.map((one) => (
          <tbody key={one.partition} className="border-b border-line last:border-b-0">
            <tr>
              <th scope="row" className="num py-1.5 pl-4 text-left font-normal">
                {one.partition}
              </th>
              <td className={cx('px-2 py-1.5 text-right', one.events > 0 && 'text-caution')}>
                <Count value={one.events} />
              </td>
              <td className={cx('px-2 py-1.5 text-right', !one.current && 'text-ink-3')}>
                <Count value={one.ready} />
              </td>
              <td className="px-2 py-1.5 text-right max-sm:pr-4">
                <Count value={one.unacknowledged} />
              </td>
              <td className="max-w-0 truncate py-1.5 pr-4 pl-2 max-sm:hidden sm:w-2/5">
                <Process of={one} />
              </td>
            </tr>
            <tr className="sm:hidden">
              <td colSpan={4} className="max-w-0 truncate px-4 pb-1.5">
                <Process of={one} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </Card>
  );
}

function Process({ of }: { of: Partition }) {
  return of.process === null ? (
    <span className="text-caution">{t('system.nobody')}</span>
  ) : (
    <span title={of.process}>
      <Code className="text-ink-2">{of.process}</Code>
    </span>
  );
}

/** Says so where what waits is not what waits now. */
function Counted({ rows }: { rows: readonly Partition[] }) {
  const old = rows.filter((one) => !one.current);
  if (old.length === 0) return null;
  const last = old.flatMap((one) => one.counted_at ?? []).sort()[0];
  return (
    <p className="px-4 pt-2 text-sm text-caution">
      {last ? (
        <>
          {t('system.countedLast')} <Time at={last} />
        </>
      ) : (
        t('system.neverCounted')
      )}
    </p>
  );
}
