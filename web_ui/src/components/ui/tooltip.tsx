import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './kbd.tsx';

interface TooltipProps {
  label: ReactNode;
  keys?: string;
  side?: 'top' | 'right' | 'bottom';
  /** The label says more than the element's own name, so it is read out as its description. */
  describes?: boolean;
  /** One element that can take focus or be pointed at. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

const openAfterMs = 350;
const closeAfterMs = 90;
const gap = 6;

/**
 * A small explanation beside an element that is pointed at or focused. Goes with Escape, stays while it is pointed at.
 *
 * Written out because it is in the shell: a positioning library would be a tenth of all that is loaded first.
 */
export function Tooltip({ label, keys, side = 'bottom', describes, children }: TooltipProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: boolean, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), ms);
  };
  const now = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what its child does
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={(event) => event.pointerType === 'mouse' && later(true, openAfterMs)}
      onPointerLeave={() => later(false, closeAfterMs)}
      onPointerDown={() => now(false)}
      onFocus={(event) => event.target.matches(':focus-visible') && now(true)}
      onBlur={() => now(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          now(false);
        }
      }}
    >
      {describes ? cloneElement(children, { 'aria-describedby': open ? id : undefined }) : children}
      {open &&
        createPortal(
          <Tip
            id={id}
            anchor={anchor.current?.firstElementChild ?? null}
            side={side}
            onHold={() => clearTimeout(timer.current)}
          >
            {label}
            {keys && <Kbd keys={keys} />}
          </Tip>,
          document.body,
        )}
    </span>
  );
}

function Tip({
  id,
  anchor,
  side,
  onHold,
  children,
}: {
  id: string;
  anchor: Element | null;
  side: 'top' | 'right' | 'bottom';
  onHold: () => void;
  children: ReactNode;
}) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = anchor?.getBoundingClientRect();
    const self = tip.current;
    if (!box || !self) return;
    const { offsetWidth: width, offsetHeight: height } = self;
    let left = side === 'right' ? box.right + gap : box.left + box.width / 2 - width / 2;
    let top =
      side === 'right'
        ? box.top + box.height / 2 - height / 2
        : side === 'top'
          ? box.top - height - gap
          : box.bottom + gap;
    if (side === 'bottom' && top + height > innerHeight - 8) top = box.top - height - gap;
    left = Math.max(8, Math.min(left, innerWidth - width - 8));
    top = Math.max(8, top);
    self.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div
      ref={tip}
      id={id}
      role="tooltip"
      onPointerEnter={onHold}
      className="pointer-events-auto fixed top-0 left-0 z-50 flex max-w-72 animate-fade items-center gap-2 rounded-control border border-line bg-raised px-2 py-1 text-xs text-ink shadow-pop"
    >
      {children}
    </div>
  );
}
