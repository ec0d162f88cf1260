import { LandingTrend } from '@/components/charts/landing-trend.tsx';
import { Card } from '@/components/ui/card.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import type { Statistics } from '../queries.ts';

/** Landing rates as a drawing, and in words: the mean of each month, the latest ones one by one. */
export function LandingsCard({ statistics }: { statistics: Statistics }) {
  const { landings } = statistics;
  const months = statistics.by_month.filter((month) => month.average_landing_rate_fpm !== null).slice(-12);
  return (
    <Card title={t('crew.landings')} hint={t('crew.landingsHint', { count: landings.length })}>
      {landings.length === 0 ? (
        <p className="text-ink-2">{t('crew.noLandings')}</p>
      ) : (
        <>
          <LandingTrend
            label={t('crew.landingsLabel', {
              softest: formatNumber(Math.max(...landings.map((one) => one.landing_rate_fpm))),
              hardest: formatNumber(Math.min(...landings.map((one) => one.landing_rate_fpm))),
            })}
            unit={t('crew.fpm')}
            points={landings.map((one) => ({
              id: one.pirep_id,
              at: one.block_on_at,
              rate: one.landing_rate_fpm,
              name: `${one.ident} · ${one.arrival}`,
            }))}
          />
          <details className="mt-2 text-sm">
            <summary className="cursor-pointer rounded-control py-1 text-ink-3 hover:text-ink">
              {t('crew.asTable')}
            </summary>
            <div className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
              <table className="w-full self-start">
                <caption className="overline-label text-left">{t('crew.meanByMonth')}</caption>
                <tbody>
                  {months.map((month) => (
                    <tr key={month.month}>
                      <th scope="row" className="py-0.5 text-left font-normal">
                        {formatMonth(month.month)}
                      </th>
                      <td className="text-right">
                        <Measure value={month.average_landing_rate_fpm} unit={t('crew.fpm')} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <table className="w-full self-start">
                <caption className="overline-label text-left">{t('crew.latestLandings')}</caption>
                <tbody>
                  {landings
                    .slice(-12)
                    .reverse()
                    .map((one) => (
                      <tr key={one.pirep_id}>
                        <th scope="row" className="py-0.5 text-left font-normal">
                          <TopicLink topic={`pireps:${one.pirep_id}`}>
                            <Code>{one.ident}</Code>
                          </TopicLink>{' '}
                          <span className="text-ink-3">
                            <Time at={one.block_on_at} show="day" />
                          </span>
                        </th>
                        <td className="text-right">
                          <Measure value={one.landing_rate_fpm} unit={t('crew.fpm')} />
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </Card>
  );
}
