import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '@/i18n/t.ts';

interface ReportMoreProps {
  /** What stands in there, in a line. */
  summary: ReactNode;
  /** A fault stands in there, or something is not as planned: it is not folded away. */
  open: boolean;
  children: ReactNode;
}

/** What need not be asked: the rest of the report, folded away while it is as planned. */
export function ReportMore({ summary, open, children }: ReportMoreProps) {
  return (
    <details
      open={open || undefined}
      className="group flex flex-col rounded-card border border-line bg-surface shadow-card"
    >
      <summary className="flex min-h-11 list-none items-center gap-3 rounded-card px-4 py-2">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-90"
        />
        <span className="text-md font-semibold">{t('flights.rest')}</span>
        <span className="num min-w-0 flex-1 truncate text-sm text-ink-3 group-open:invisible">{summary}</span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-line p-4">{children}</div>
    </details>
  );
}
