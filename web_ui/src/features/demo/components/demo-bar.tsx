import { useQuery } from '@tanstack/react-query';
import { Compass, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCan } from '@/api/session.ts';
import { Restarting } from '@/components/layout/restarting.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { t } from '@/i18n/t.ts';
import { onHost } from '@/lib/base.ts';
import { cameTo, keepTour, readTour, type TourState } from '../model.ts';
import { demoQuery, removeDemo } from '../queries.ts';
import { Tour } from './tour.tsx';

/** Over every page of a demo: that it is one, the tour, and the way out of it. */
export default function DemoBar() {
  const { data } = useQuery(demoQuery);
  const owner = useCan('data.backup');
  const [removing, setRemoving] = useState(false);
  const [gone, setGone] = useState(false);
  const madeAt = data?.made_at ?? '';
  const [tour, setTour] = useState<TourState | null>(null);
  const steps = data?.tour ?? [];
  const ids = steps.map((step) => step.id);
  const isDemo = data?.is_demo ?? false;
  const first = ids.join();
  useEffect(() => {
    if (!isDemo || first === '') return;
    // Whoever comes in by the front door for the first time is taken by the hand; afterwards only who asks for it.
    const front = location.pathname === onHost('/') && location.search === '';
    const none: TourState = { at: null, seen: [] };
    setTour(readTour(madeAt) ?? (front ? cameTo(none, 0, first.split(',')) : none));
  }, [isDemo, madeAt, first]);
  // The answer comes before the server has begun again with the first page.
  if (gone) return <Restarting title={t('demo.removing')}>{t('demo.removingText')}</Restarting>;
  if (!data?.is_demo) return null;
  const become = (next: TourState) => {
    setTour(next);
    keepTour(madeAt, next);
  };
  const seen = tour?.seen.length ?? 0;
  return (
    <>
      <section
        aria-label={t('demo.barLabel')}
        className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1 text-sm print:hidden"
      >
        <p className="min-w-0 flex-1 truncate text-ink">
          {t('demo.bar')} <span className="max-sm:hidden">{t('demo.barMore')}</span>
        </p>
        <Button
          size="sm"
          variant="quiet"
          icon={<Compass />}
          onClick={() => become(cameTo(tour ?? { at: null, seen: [] }, seen >= ids.length ? 0 : seen, ids))}
        >
          {t('demo.tour')}{' '}
          <span className="num text-ink-3">
            {Math.min(seen, ids.length)}/{ids.length}
          </span>
        </Button>
        {owner && data.can_remove && (
          <Button size="sm" variant="quiet" icon={<Trash2 />} onClick={() => setRemoving(true)}>
            <span className="max-sm:sr-only">{t('demo.remove')}</span>
          </Button>
        )}
      </section>
      {tour && tour.at !== null && (
        <Tour
          steps={steps}
          at={tour.at}
          onGo={(at) => become(cameTo(tour, at, ids))}
          onClose={() => become({ ...tour, at: null })}
        />
      )}
      <Confirm
        open={removing}
        onOpenChange={setRemoving}
        title={t('demo.removeTitle')}
        action={t('demo.remove')}
        danger
        onConfirm={async () => {
          await removeDemo();
          setGone(true);
        }}
      >
        {t('demo.removeText')}
      </Confirm>
    </>
  );
}
