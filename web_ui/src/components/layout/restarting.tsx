import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Spinner } from '@/components/ui/progress.tsx';
import { onHost } from '@/lib/base.ts';

const firstMs = 1_500;
const everyMs = 500;

/** Over everything while the server begins again with another airline; then the page is loaded anew. */
export function Restarting({ title, children }: { title: string; children: string }) {
  useEffect(() => {
    let timer = setTimeout(ask, firstMs);
    async function ask() {
      const answer = await fetch(onHost('/api/v1/setup'), { cache: 'no-store' }).catch(() => null);
      if (answer?.ok) location.assign(onHost('/'));
      else timer = setTimeout(ask, everyMs);
    }
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div role="status" className="fixed inset-0 z-50 grid place-items-center bg-surface">
      <div className="flex max-w-md flex-col items-center gap-3 px-6 text-center">
        <Spinner className="size-8" />
        <p className="text-xl font-semibold">{title}</p>
        <p className="text-pretty text-ink-2">{children}</p>
      </div>
    </div>,
    document.body,
  );
}
