import { zoom } from '@/api/window.ts';
import { toast } from '@/components/ui/toast.ts';
import { useKeys } from '@/lib/keys.ts';
import { inWindow } from '@/lib/window.ts';

/** The keys that every browser has of its own, and vamgr's own window has not. */
export function useWindowKeys(): void {
  const step = (by: 1 | -1 | 0) => () => void zoom(by).catch(toast.error);
  useKeys(
    {
      'mod++': step(1),
      // The same key without shift, on most keyboards.
      'mod+=': step(1),
      'mod+-': step(-1),
      'mod+0': step(0),
      'mod+p': () => window.print(),
    },
    inWindow(),
  );
}
