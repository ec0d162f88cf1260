import type { MapEngine } from './map-engine.ts';

export interface InputEvents {
  press: (x: number, y: number) => void;
  escape: () => void;
  projection: () => void;
  home: () => void;
}

const keyTurnPx = 48;
/** Less movement than this between press and release is a click and not a drag. */
const clickSlopPx = 5;
/** Two presses of one place within this time are a double click. */
const doubleClickMs = 400;

/** Drag, inertia, wheel, pinch and keys; everything a pointer can do, a key can. Returns what takes it all off again. */
export function attachInput(
  host: HTMLElement,
  engine: MapEngine,
  events: InputEvents,
  calm: () => boolean,
): () => void {
  const off = new AbortController();
  const { signal } = off;
  const pointers = new Map<string, { x: number; y: number }>();
  let travelled = 0;
  let speed = { x: 0, y: 0, at: 0 };
  let glide = 0;
  let pressed = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY };

  const local = (event: PointerEvent | WheelEvent | MouseEvent) => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const stopGlide = () => {
    cancelAnimationFrame(glide);
    glide = 0;
  };

  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      stopGlide();
      host.setPointerCapture(event.pointerId);
      pointers.set(String(event.pointerId), local(event));
      if (pointers.size === 1) travelled = 0;
      speed = { x: 0, y: 0, at: event.timeStamp };
    },
    { signal },
  );

  host.addEventListener(
    'pointermove',
    (event) => {
      const id = String(event.pointerId);
      const before = pointers.get(id);
      const now = local(event);
      if (!before) {
        if (event.pointerType === 'mouse') engine.hover(engine.targetAt(now.x, now.y));
        return;
      }
      const [dx, dy] = [now.x - before.x, now.y - before.y];
      const other = [...pointers].find(([key]) => key !== id)?.[1];
      if (other) {
        const was = Math.hypot(before.x - other.x, before.y - other.y);
        const is = Math.hypot(now.x - other.x, now.y - other.y);
        engine.dragBy(dx / 2, dy / 2);
        if (was > 0) engine.zoomBy(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
        travelled = clickSlopPx + 1;
      } else {
        travelled += Math.hypot(dx, dy);
        if (travelled > clickSlopPx) engine.dragBy(dx, dy);
        const ms = Math.max(1, event.timeStamp - speed.at);
        speed = {
          x: speed.x * 0.6 + (dx / ms) * 0.4,
          y: speed.y * 0.6 + (dy / ms) * 0.4,
          at: event.timeStamp,
        };
      }
      pointers.set(id, now);
    },
    { signal },
  );

  const release = (event: PointerEvent) => {
    if (!pointers.delete(String(event.pointerId)) || pointers.size > 0) return;
    const { x, y } = local(event);
    // The browser took the finger, to scroll the page.
    if (event.type === 'pointercancel') return;
    if (travelled <= clickSlopPx) {
      // The second press of a double click zooms and chooses nothing else.
      const twice =
        event.timeStamp - pressed.at < doubleClickMs &&
        Math.hypot(x - pressed.x, y - pressed.y) <= clickSlopPx;
      pressed = { x, y, at: event.timeStamp };
      if (!twice) events.press(x, y);
      return;
    }
    const fresh = event.timeStamp - speed.at < 60;
    if (calm() || !fresh || Math.hypot(speed.x, speed.y) < 0.15) return;
    let last = performance.now();
    const slide = (time: number) => {
      const ms = Math.min(64, time - last);
      last = time;
      engine.dragBy(speed.x * ms, speed.y * ms);
      const brake = 0.995 ** ms;
      speed.x *= brake;
      speed.y *= brake;
      glide = Math.hypot(speed.x, speed.y) > 0.02 ? requestAnimationFrame(slide) : 0;
    };
    glide = requestAnimationFrame(slide);
  };
  host.addEventListener('pointerup', release, { signal });
  host.addEventListener('pointercancel', release, { signal });
  host.addEventListener('pointerleave', () => pointers.size === 0 && engine.hover(null), { signal });

  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      stopGlide();
      const { x, y } = local(event);
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      engine.zoomBy(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * 0.0022), x, y);
    },
    { signal, passive: false },
  );
  // Two fingers are the map's also where one of them scrolls the page.
  const two = (event: TouchEvent) => event.touches.length > 1 && event.cancelable && event.preventDefault();
  host.addEventListener('touchstart', two, { signal, passive: false });
  host.addEventListener('touchmove', two, { signal, passive: false });
  host.addEventListener(
    'dblclick',
    (event) => {
      const { x, y } = local(event);
      engine.zoomBy(event.shiftKey ? 0.5 : 2, x, y);
    },
    { signal },
  );

  const keys: Record<string, () => void> = {
    ArrowLeft: () => engine.dragBy(keyTurnPx, 0),
    ArrowRight: () => engine.dragBy(-keyTurnPx, 0),
    ArrowUp: () => engine.dragBy(0, keyTurnPx),
    ArrowDown: () => engine.dragBy(0, -keyTurnPx),
    '+': () => engine.zoomBy(1.3),
    '=': () => engine.zoomBy(1.3),
    '-': () => engine.zoomBy(1 / 1.3),
    '0': events.home,
    f: events.projection,
    Escape: events.escape,
  };
  host.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = keys[event.key];
      if (!action) return;
      event.preventDefault();
      stopGlide();
      action();
    },
    { signal },
  );

  return () => {
    stopGlide();
    off.abort();
  };
}
