import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { setupQuery, useAirline, useMe } from '@/api/session.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { nextStep } from '../model.ts';
import { startQuery } from '../queries.ts';
import type { Airline } from '../types.ts';
import { FirstAircraft } from './first-aircraft.tsx';
import { FirstRoute } from './first-route.tsx';
import { FirstRun } from './first-run.tsx';

/**
 * The first run: founds the airline, then goes on wherever it stands, however often one comes back.
 *
 * `demo`: the offer to look at an airline first.
 */
export function WelcomePage({ demo }: { demo?: ReactNode }) {
  const setup = useSuspenseQuery(setupQuery).data;
  return setup.needed ? <FirstRun setup={setup} demo={demo} /> : <FirstSteps />;
}

function FirstSteps() {
  const mine = useAirline();
  const { data, error, refetch } = useQuery({ ...startQuery(mine?.id ?? ''), enabled: mine !== null });
  if (!data) {
    return (
      <Entrance title={mine?.name ?? t('app.name')}>
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Loading>
            <div className="grid grid-cols-2 gap-3">
              {['a', 'b', 'c', 'd', 'e', 'f'].map((card) => (
                <Skeleton key={card} className="h-24" />
              ))}
            </div>
          </Loading>
        )}
      </Entrance>
    );
  }
  const step = nextStep(data);
  if (step === 'aircraft') return <FirstAircraft airline={data.airline} />;
  if (step === 'route') return <FirstRoute airline={data.airline} />;
  return <Ready airline={data.airline} />;
}

function Ready({ airline }: { airline: Airline }) {
  const me = useMe();
  const pilot = me.pilots.some((one) => one.airline.id === airline.id);
  return (
    <Entrance
      title={t('onboarding.doneTitle')}
      description={t(pilot ? 'onboarding.doneText' : 'onboarding.doneTextGround', { airline: airline.name })}
      hub={airline.hubs[0]}
    >
      <div className="flex flex-wrap gap-2">
        {pilot && (
          <Link to="/fly" className={buttonClass('primary', 'lg')}>
            {t('onboarding.flyNow')}
          </Link>
        )}
        <Link to="/" className={buttonClass(pilot ? 'secondary' : 'primary', 'lg')}>
          {t('onboarding.toHome')}
        </Link>
      </div>
    </Entrance>
  );
}
