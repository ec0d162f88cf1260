import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Check, X } from 'lucide-react';
import type { Ref } from 'react';
import { useMe } from '@/api/session.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { pirepQuery } from '../queries.ts';
import type { ReviewItem } from '../types.ts';
import { Comments } from './comments-card.tsx';
import { FindingsList } from './findings-list.tsx';
import { FlightFacts, FlightLoad } from './flight-facts.tsx';
import { FlightStats } from './flight-head.tsx';
import { FlightTimes } from './flight-times.tsx';
import { TrackStage } from './track-stage.tsx';

interface ReviewDetailProps {
  item: ReviewItem;
  writing: Ref<HTMLTextAreaElement>;
  pending: boolean;
  onAccept: () => void;
  onReject: () => void;
  onBack?: () => void;
}

/** One report with what the rules found in front, and the decision within reach. */
export default function ReviewDetail({
  item,
  writing,
  pending,
  onAccept,
  onReject,
  onBack,
}: ReviewDetailProps) {
  const { data: pirep, error, refetch } = useQuery(pirepQuery(item.id));
  const own = useMe().pilots.some((pilot) => pilot.id === item.pilot.id);
  const can = (action: string) => item.actions.includes(action);
  return (
    <section aria-label={item.ident} className="flex min-w-0 flex-col gap-4">
      {onBack && (
        <div>
          <Button variant="quiet" icon={<ArrowLeft />} onClick={onBack}>
            {t('flights.back')}
          </Button>
        </div>
      )}
      <Card>
        <div className="mb-3 flex flex-wrap items-center gap-2.5">
          <Code className="text-xl font-bold">{item.ident}</Code>
          <StatePill state={item.state} />
          <span className="text-ink-2">{item.pilot.name}</span>
          <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:w-full">
            <Link to="/flights/$id" params={{ id: item.id }} className={buttonClass('quiet')}>
              {t('flights.openFlight')}
            </Link>
            {can('reject') && (
              <Button writes icon={<X />} onClick={onReject}>
                {t('flights.reject')} <Kbd keys="r" />
              </Button>
            )}
            {can('accept') && (
              <Button variant="primary" icon={<Check />} pending={pending} onClick={onAccept}>
                {t('flights.accept')} <Kbd keys="a" />
              </Button>
            )}
          </div>
        </div>
        {own && !can('accept') && <p className="mb-3 text-sm text-caution">{t('flights.ownOnlyOwner')}</p>}
        <FindingsList findings={item.findings} />
      </Card>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!pirep && !error && (
        <Loading>
          <SkeletonLines count={6} />
        </Loading>
      )}
      {pirep && (
        <>
          <FlightStats pirep={pirep} short />
          <TrackStage pirep={pirep} short />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4">
              <Card title={t('flight.times')}>
                <FlightTimes pirep={pirep} />
              </Card>
              <Card title={t('flights.comments')}>
                <Comments pirep={pirep} writing={writing} />
              </Card>
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <Card title={t('flights.facts')}>
                <FlightFacts pirep={pirep} />
              </Card>
              {pirep.fares.length > 0 && (
                <Card title={t('flights.load')}>
                  <FlightLoad pirep={pirep} />
                </Card>
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
}
