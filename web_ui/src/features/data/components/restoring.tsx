import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Spinner } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';

const firstMs = 1_500;
const everyMs = 500;

/** Over everything, until the server is there again with the restored airline: then the page is loaded anew. */
export function Restoring() {
  useEffect(() => {
    let timer = setTimeout(ask, firstMs);
    async function ask() {
      const answer = await fetch('/api/v1/setup', { cache: 'no-store' }).catch(() => null);
      if (answer?.ok) location.assign('/');
      else timer = setTimeout(ask, everyMs);
    }
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div role="status" className="fixed inset-0 z-100 grid place-items-center bg-surface">
      <div className="flex max-w-sm flex-col items-center gap-3 p-6 text-center">
        <Spinner className="size-8" />
        <p className="text-xl font-semibold">{t('data.restoring')}</p>
        <p className="text-pretty text-ink-2">{t('data.restoringText')}</p>
      </div>
    </div>,
    document.body,
  );
}
