import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';

export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={cx('shrink-0 text-accent', className)} aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="currentColor" />
      <path
        d="M5.5 7.5 12 17.5l6.5-10"
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Wordmark() {
  return (
    <div className="flex items-center gap-2.5">
      <Mark className="size-7" />
      <span className="text-lg font-semibold tracking-tight">{t('app.name')}</span>
    </div>
  );
}
