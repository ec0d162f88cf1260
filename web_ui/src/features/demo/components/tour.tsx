import { useLocation, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { type Box, placeCard } from '../model.ts';
import type { TourStep } from '../queries.ts';

interface TourProps {
  steps: readonly TourStep[];
  at: number;
  onGo: (at: number) => void;
  onClose: () => void;
}

/** One step of the tour: goes to its page, frames what it speaks of, and says what to try there. */
export function Tour({ steps, at, onGo, onClose }: TourProps) {
  const step = steps[at];
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const target = step?.path;
  const went = useRef<string | null>(null);
  useEffect(() => {
    // Once for each step: whoever wanders off while it is open is not called back.
    if (!target || went.current === `${at} ${target}`) return;
    went.current = `${at} ${target}`;
    void navigate({ to: target });
  }, [at, navigate, target]);
  const box = useBoxOf(step && path === step.path ? step.anchor : null);
  if (!step) return null;
  return createPortal(
    <>
      {box && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-40 rounded-card border-2 border-accent"
          style={{ width: box.width, height: box.height, ...movedTo(box) }}
        />
      )}
      <Card key={step.id} box={box}>
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p className="num text-xs text-ink-3">{t('demo.step', { at: at + 1, total: steps.length })}</p>
            <h2 className="text-lg font-semibold">{step.title}</h2>
          </div>
          <IconButton size="sm" label={t('demo.close')} tooltip={false} onClick={onClose}>
            <X />
          </IconButton>
        </div>
        <p className="mt-1 text-pretty text-md text-ink-2">{step.text}</p>
        <div className="mt-3 flex justify-end gap-2">
          {at > 0 && (
            <Button size="sm" onClick={() => onGo(at - 1)}>
              {t('demo.before')}
            </Button>
          )}
          <Button size="sm" variant="primary" writes={false} onClick={() => onGo(at + 1)}>
            {at + 1 < steps.length ? t('demo.next') : t('demo.done')}
          </Button>
        </div>
      </Card>
    </>,
    document.body,
  );
}

function Card({ box, children }: { box: Box | null; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const room = { width: innerWidth, height: innerHeight };
    const corner = { top: room.height, left: room.width, width: 0, height: 0 };
    setPlace(placeCard(box ?? corner, { width, height }, room));
  }, [box]);
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={t('demo.tour')}
      tabIndex={-1}
      className="fixed top-0 left-0 z-50 w-80 max-w-full animate-pop rounded-card border border-line bg-raised p-4 shadow-pop outline-none"
      style={place ? movedTo(place) : { visibility: 'hidden' }}
    >
      {children}
    </div>
  );
}

/** Where on the screen the element of the tour is, as it comes, moves and goes. Null while it is not there. */
function useBoxOf(anchor: string | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    if (anchor === null) {
      setBox(null);
      return;
    }
    let frame = 0;
    const look = () => {
      const found = document.querySelector(`[data-tour="${CSS.escape(anchor)}"]`)?.getBoundingClientRect();
      const shown = found && found.width > 0 ? found : null;
      setBox((old) => (same(old, shown) ? old : shown && boxOf(shown)));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [anchor]);
  return box;
}

/** Not by `top` and `left`: what the tour points at comes and grows, and going along with it is no change of layout. */
const movedTo = ({ top, left }: { top: number; left: number }) => ({ translate: `${left}px ${top}px` });

const boxOf = ({ top, left, width, height }: DOMRect): Box => ({ top, left, width, height });

function same(a: Box | null, b: DOMRect | null): boolean {
  if (a === null || b === null) return a === b;
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
}
