import '@/styles/past.css';
import { useQuery } from '@tanstack/react-query';
import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Link2,
  Pause,
  Play,
  StepBack,
  StepForward,
} from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { type Moment, useStanding } from '@/lib/moment.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { inWindow } from '@/lib/window.ts';
import { day, eventBeside, momentIn, type Span, spanOf, week } from './model.ts';
import { inWords, Step, Where } from './past-parts.tsx';
import { PastSlider } from './past-slider.tsx';
import { lastEventQuery, prepare, type TimeMachine, timeMachineQuery } from './queries.ts';
import { useMoving, usePlaying } from './use-bar.ts';

const MomentDialog = lazy(() => import('./moment-dialog.tsx'));

/** Over every page while the past is looked at: which moment it is, and the way through time and out of it. */
export default function PastBar({ moment }: { moment: Moment }) {
  const { data: machine } = useQuery(timeMachineQuery);
  const span = useMemo(() => machine && spanOf(machine), [machine]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-past', true);
    return () => void document.documentElement.toggleAttribute('data-past', false);
  }, []);
  useEffect(() => {
    // It is only a head start: whatever is asked for in the meantime says itself that it has to wait.
    void prepare().catch(() => undefined);
  }, []);
  return (
    <section aria-label={t('past.bar')} className="past-bar print:hidden">
      {machine && span ? (
        <Controls moment={moment} machine={machine} span={span} />
      ) : (
        <p className="flex h-13 items-center px-4 font-medium">{t('past.lookingAt')}</p>
      )}
    </section>
  );
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    toast.ok(t('past.linkCopied'));
  } catch {
    toast.error(t('past.linkInAddress'));
  }
}

function Controls({ moment, machine, span }: { moment: Moment; machine: TimeMachine; span: Span }) {
  const { preparing } = useStanding();
  const [choosing, setChoosing] = useState(false);
  const { at, move, jump, leave, place } = useMoving(moment, span);
  const { playing, toggle, stop } = usePlaying(at, span, move);
  const last = useQuery(lastEventQuery).data;

  const by = (ms: number) => () => {
    stop();
    jump(momentIn(at + ms, span));
  };
  const beside = (step: 1 | -1) => place && eventBeside(place.position, step, machine.position);
  const toEvent = (step: 1 | -1) => () => {
    stop();
    const next = beside(step);
    if (next) jump(next);
  };
  useKeys({ escape: leave, ',': by(-day), '.': by(day) });

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 max-sm:px-3">
      <Where at={at} onChoose={() => setChoosing(true)} />
      <div className="order-last flex w-full min-w-0 items-center gap-1 lg:order-none lg:w-auto lg:flex-1">
        <span className="flex max-sm:hidden">
          <Step label={t('past.weekBack')} onClick={by(-week)} icon={<ChevronsLeft />} />
        </span>
        <Step label={t('past.dayBack')} keys="," onClick={by(-day)} icon={<ChevronLeft />} />
        <span className="flex max-sm:hidden">
          <Step label={t('past.eventBack')} off={!beside(-1)} onClick={toEvent(-1)} icon={<StepBack />} />
        </span>
        <PastSlider
          machine={machine}
          span={span}
          at={at}
          text={t('past.valueText', {
            moment: inWords(at),
            events: place?.position ?? 0,
            total: machine.position,
          })}
          onMove={(ms) => {
            stop();
            move(ms);
          }}
          onLeave={leave}
        />
        <span className="flex max-sm:hidden">
          <Step label={t('past.eventForth')} off={!beside(1)} onClick={toEvent(1)} icon={<StepForward />} />
        </span>
        <Step label={t('past.dayForth')} keys="." onClick={by(day)} icon={<ChevronRight />} />
        <span className="flex max-sm:hidden">
          <Step label={t('past.weekForth')} onClick={by(week)} icon={<ChevronsRight />} />
        </span>
        <Step
          label={playing ? t('past.pause') : t('past.play')}
          onClick={toggle}
          icon={playing ? <Pause /> : <Play />}
        />
      </div>
      <div className="ml-auto flex items-center gap-1.5">
        {/* The window of vamgr has no address to send to anybody. */}
        {!inWindow() && (
          <span className="flex max-sm:hidden">
            <Step label={t('past.copyLink')} onClick={() => void copyLink()} icon={<Link2 />} />
          </span>
        )}
        <Button size="sm" onClick={leave} className="font-medium">
          {t('past.now')}
          <span aria-hidden="true" className="text-2xs text-ink-2 max-sm:hidden">
            {t('past.nowKeys')}
          </span>
        </Button>
      </div>
      <Announcement text={inWords(at)} />
      {preparing ? (
        <div className="order-last flex w-full items-center gap-3">
          <p role="status" className="shrink-0 text-xs text-ink-2">
            {t('past.preparing', {
              percent: Math.floor((preparing.done / Math.max(1, preparing.total)) * 100),
            })}
          </p>
          <Progress label={t('past.bar')} value={preparing.done} max={preparing.total} />
        </div>
      ) : (
        last && <p className="order-last w-full truncate text-xs text-ink-2 max-sm:hidden">{last.sentence}</p>
      )}
      <Suspense fallback={null}>
        {choosing && (
          <MomentDialog
            machine={machine}
            span={span}
            at={at}
            onGo={jump}
            onClose={() => setChoosing(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Says where one has got to once the handle rests; while it moves it would only chatter. */
function Announcement({ text }: { text: string }) {
  const settled = useDelayedValue(text, 600);
  return (
    <p role="status" className="sr-only">
      {`${t('past.lookingAt')}: ${settled}`}
    </p>
  );
}
