import { Award } from 'lucide-react';
import { Card } from '@/components/ui/card.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Statistics } from '../queries.ts';

/** Awards with what they are for and when they came, and what the next ones still need. */
export function AwardsCard({ statistics }: { statistics: Statistics }) {
  const { awards, awards_to_come } = statistics;
  return (
    <Card title={t('crew.awards')} hint={t('crew.awardsHint', { count: awards.length })}>
      {awards.length === 0 ? (
        <p className="text-ink-2">{t('crew.noAwards')}</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
          {awards.map((award) => (
            <li key={award.id} className="flex items-start gap-2.5">
              <Award className="mt-0.5 size-5 shrink-0 text-caution" aria-hidden="true" />
              <span className="min-w-0 text-sm">
                <span className="block font-medium">{award.name}</span>
                <span className="text-ink-3">
                  {award.description && award.description !== `${award.name}.` && `${award.description} `}
                  <TopicLink topic={`pireps:${award.pirep_id}`}>
                    <Time at={award.earned_at} show="day" />
                  </TopicLink>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {awards_to_come.length > 0 && (
        <>
          <h3 className="overline-label mt-4 mb-2">{t('crew.next')}</h3>
          <ul className="flex flex-col gap-2.5 text-sm">
            {awards_to_come.map((award) => (
              <li key={award.id} className="flex flex-col gap-1">
                <span className="flex justify-between gap-3">
                  <span className="min-w-0">
                    {award.name}{' '}
                    <span className="text-ink-3">{award.have === null && award.description}</span>
                  </span>
                  {award.have !== null && (
                    <span className="num whitespace-nowrap text-ink-3">
                      {t('crew.haveOf', { have: Math.min(award.have, award.need), need: award.need })}
                    </span>
                  )}
                </span>
                {award.have !== null && (
                  <Progress label={award.name} value={Math.min(award.have, award.need)} max={award.need} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
