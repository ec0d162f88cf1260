import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { t } from '@/i18n/t.ts';

/** Over every page of an airline that is to be deleted: why nothing can be changed, and how to take it along. */
export default function LeavingBar() {
  return (
    <section
      aria-label={t('hosting.leavingBar')}
      className="flex min-h-9 items-center gap-2 border-b border-line bg-caution-soft px-4 py-1 text-sm text-ink print:hidden"
    >
      <TriangleAlert className="size-4 shrink-0 text-caution" aria-hidden="true" />
      <p>
        {t('hosting.leavingText')}{' '}
        <Link to="/settings/data" className={linkClass}>
          {t('hosting.leavingExport')}
        </Link>
      </p>
    </section>
  );
}
