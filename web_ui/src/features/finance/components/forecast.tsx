import { useQuery } from '@tanstack/react-query';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { Money, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import { duesByName } from '../model.ts';
import { forecastQuery } from '../queries.ts';

/** Keeps a line's place. */
const nothingYet = '\u00a0';

/** What recurring expenses come to this month and the next, and when the next ones fall due. */
export function Forecast({ airline }: { airline: string }) {
  const { data, error, refetch } = useQuery(forecastQuery(airline));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  const dues = data ? duesByName(data.dues) : [];
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <StatStrip label={t('finance.forecast')}>
        <Stat
          label={t('finance.postedThisMonth')}
          loading={!data}
          value={<Money minor={data?.month_posted_minor} currency={data?.currency} whole />}
          hint={data ? formatMonth(data.month) : nothingYet}
        />
        <Stat
          label={t('finance.dueThisMonth')}
          loading={!data}
          value={<Money minor={data?.month_due_minor} currency={data?.currency} whole />}
          hint={data ? formatMonth(data.month) : nothingYet}
        />
        <Stat
          label={t('finance.nextMonth')}
          loading={!data}
          value={<Money minor={data?.next_month_minor} currency={data?.currency} whole />}
          hint={data ? formatMonth(data.next_month) : nothingYet}
        />
      </StatStrip>
      {!data && <ToCome className="h-40" />}
      {data && (
        <Card title={t('finance.comingUp', { count: data.days })}>
          {dues.length === 0 ? (
            <p className="text-sm text-ink-2">{t('finance.nothingDue')}</p>
          ) : (
            <ul className="flex flex-col gap-1.5 text-sm">
              {dues.map((due) => (
                <li key={due.id} className="flex items-baseline gap-3">
                  <span className="w-16 shrink-0 text-ink-3">
                    <Time at={due.first} show="day" />
                  </span>
                  <span className="min-w-0 flex-1 truncate">{due.name}</span>
                  {due.times > 1 && (
                    <span className="shrink-0 text-xs text-ink-3">
                      {t('finance.dueDays', { count: due.times })}
                    </span>
                  )}
                  <Money minor={due.total_minor} currency={data.currency} whole />
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </div>
  );
}
