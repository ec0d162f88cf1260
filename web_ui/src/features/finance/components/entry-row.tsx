import { Link } from '@tanstack/react-router';
import { Badge } from '@/components/ui/badge.tsx';
import { Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import type { Entry } from '../queries.ts';

export function EntryRow({ entry }: { entry: Entry }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to={`/finance/entries/${entry.id}` as never}
        className="flex items-center gap-3 px-4 py-2 outline-offset-[-2px] hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate">{entry.memo}</span>
          <span className="flex items-center gap-2 text-xs text-ink-3">
            <Time at={entry.when} />
            {tOr(`finance.kinds.${entry.kind}`, entry.kind)}
            {entry.reversed_by && <Badge>{t('finance.reversed')}</Badge>}
          </span>
        </span>
        {entry.cash_minor === 0 ? (
          <None />
        ) : (
          <Money minor={entry.cash_minor} currency={entry.currency} signed />
        )}
      </Link>
    </li>
  );
}
