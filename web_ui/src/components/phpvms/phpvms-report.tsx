import type { Schema } from '@/api/calls.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Duration, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';

type SiteReport = Schema<'Report'>;
type Total = SiteReport['totals'][number];

/** What a phpVMS site holds and becomes: totals beside each other, tables with what was left out, and why. */
export function PhpvmsReport({
  report,
  done,
  open,
}: {
  report: SiteReport;
  done?: boolean;
  /** The tables are shown from the start. */
  open?: boolean;
}) {
  const differing = report.totals.filter((total) => !total.same);
  return (
    <div className="flex flex-col gap-4">
      <section className="overflow-x-auto rounded-card border border-line" aria-label={t('phpvms.totals')}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-line text-ink-3">
              <th scope="col" className="px-3 py-1.5 text-left font-normal">
                {t('phpvms.totals')}
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-normal">
                phpVMS
              </th>
              <th scope="col" className="px-3 py-1.5 text-right font-normal">
                {t(done ? 'phpvms.here' : 'phpvms.willBe')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.totals.map((total) => (
              <tr key={`${total.what} ${total.of}`} className="border-b border-line last:border-b-0">
                <th scope="row" className="px-3 py-1.5 text-left font-normal">
                  {total.what} <span className="text-ink-3">{total.of}</span>
                </th>
                <td className="px-3 py-1.5 text-right">
                  <Amount total={total} value={total.before} />
                </td>
                <td className="px-3 py-1.5 text-right">
                  <Amount total={total} value={total.after} />
                  {!total.same && (
                    <span className="ml-1.5">
                      <Badge tone="caution">≠</Badge>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {differing.some((total) => total.sentence) && (
        <Notice kind="caution">
          <ul className="list-disc pl-4 text-sm">
            {differing.map(
              (total) => total.sentence && <li key={`${total.what} ${total.of}`}>{total.sentence}</li>,
            )}
          </ul>
        </Notice>
      )}
      {report.notes.length > 0 && (
        <ul className="list-disc pl-4 text-sm text-ink-2">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <details className="text-sm" open={open}>
        <summary className="cursor-pointer text-ink-2 hover:text-ink">{t('phpvms.tables')}</summary>
        <ul className="mt-2 flex flex-col gap-1.5">
          {report.tables.map((table) => (
            <li key={table.table}>
              <span className="code">{table.table}</span>{' '}
              <span className="num text-ink-3">
                {t('phpvms.rows', {
                  rows: formatNumber(table.rows),
                  imported: formatNumber(table.imported),
                  skipped: formatNumber(table.skipped),
                })}
              </span>
              {table.reasons.map((reason) => (
                <p key={reason.sentence} className="pl-3 text-ink-2">
                  {formatNumber(reason.count)} × {reason.sentence}
                </p>
              ))}
            </li>
          ))}
          {report.not_imported.map((table) => (
            <li key={table.table}>
              <span className="code">{table.table}</span>{' '}
              <span className="text-ink-3">
                {formatNumber(table.rows)} · {table.why}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Amount({ total, value }: { total: Total; value: number }) {
  if (total.unit === 'minor') return <Money minor={value} currency={total.currency} />;
  if (total.unit === 'min') return <Duration minutes={value} />;
  return <span className="num">{formatNumber(value)}</span>;
}
