import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { pirepQuery } from '../queries.ts';
import type { ReviewItem } from '../types.ts';

interface Lost {
  id: string;
  ident: string;
}

/** Notices when the report that one looks at leaves the queue by another's hand. */
export function useDecidedElsewhere(items: readonly ReviewItem[], current: ReviewItem | undefined) {
  const own = useRef(new Set<string>());
  const looked = useRef<Lost | null>(null);
  const [lost, setLost] = useState<Lost | null>(null);
  useEffect(() => {
    const before = looked.current;
    if (before && !own.current.has(before.id) && !items.some((item) => item.id === before.id))
      setLost(before);
    looked.current = current ? { id: current.id, ident: current.ident } : null;
  }, [items, current]);
  return {
    lost,
    /** This one is decided here. */
    mine: (id: string) => own.current.add(id),
    forget: () => setLost(null),
  };
}

/** Says who was quicker, and what was decided. */
export function DecidedElsewhere({ lost }: { lost: Lost | null }) {
  const { data: pirep } = useQuery({ ...pirepQuery(lost?.id ?? ''), enabled: lost !== null });
  if (!lost || !pirep || pirep.state === 'filed' || pirep.state === 'in_review') return null;
  const by = pirep.decision?.by;
  return (
    <Notice kind="caution">
      <p className="font-medium">{t('review.decidedTitle')}</p>
      <p>
        {t('review.decidedElsewhere', { ident: lost.ident, state: tOr(`state.${pirep.state}`, pirep.state) })}{' '}
        {by && typeof by !== 'string' && t('flights.by', { name: by.display_name })}{' '}
        <Link to="/flights/$id" params={{ id: lost.id }} className="underline">
          {t('flights.openFlight')}
        </Link>
      </p>
    </Notice>
  );
}
