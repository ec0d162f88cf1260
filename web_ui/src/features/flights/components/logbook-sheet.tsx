import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatClock } from '@/lib/time.ts';
import type { Sheet, SheetSums, sheetRow } from '../logbook-sheets.ts';

type Row = NonNullable<ReturnType<typeof sheetRow>>;

interface LogbookSheetProps {
  sheet: Sheet<Row>;
  pages: number;
  /** Lines left over on the last sheet. */
  empty: number;
  title: string;
  foot: string;
}

/** One sheet of the printed logbook. */
export function LogbookSheet({ sheet, pages, empty, title, foot }: LogbookSheetProps) {
  return (
    <section
      aria-label={t('flights.printPage', { page: sheet.number, pages })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on phones it scrolls sideways, also by keyboard
      tabIndex={0}
      className="logbook-sheet overflow-x-auto rounded-card border border-line bg-surface p-5 text-sm shadow-card max-sm:p-3"
    >
      <h2 className="flex justify-between gap-4 pb-2 font-semibold">
        {title}
        <span className="num font-normal text-ink-3">
          {t('flights.printPage', { page: sheet.number, pages })}
        </span>
      </h2>
      <table className="num w-full min-w-[44rem] border-collapse">
        <thead className="text-xs">
          <tr>
            <th scope="col" rowSpan={2}>
              {t('flights.printDay')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('flights.printDeparture')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('flights.printArrival')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('flights.printAircraft')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('flights.printTotalTime')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('flights.printLandings')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('flights.printCommander')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('flights.printRemarks')}
            </th>
          </tr>
          <tr>
            <th scope="col">{t('flights.printPlace')}</th>
            <th scope="col">{t('flights.printTime')}</th>
            <th scope="col">{t('flights.printPlace')}</th>
            <th scope="col">{t('flights.printTime')}</th>
            <th scope="col">{t('flights.type')}</th>
            <th scope="col">{t('flights.printRegistration')}</th>
            <th scope="col">{t('flights.printByDay')}</th>
            <th scope="col">{t('flights.printByNight')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.id}>
              <td className="whitespace-nowrap">{row.off.slice(0, 10)}</td>
              <td className="code">{row.departure}</td>
              <td className="text-right">{clock(row.off)}</td>
              <td className="code">{row.arrival}</td>
              <td className="text-right">{clock(row.on)}</td>
              <td className="code">{row.type}</td>
              <td className="code">{row.registration}</td>
              <td className="text-right">{formatDuration(row.block_minutes)}</td>
              <td className="text-right">{row.night ? '' : 1}</td>
              <td className="text-right">{row.night ? 1 : ''}</td>
              <td>{t('flights.printSelf')}</td>
              <td className="code">{row.ident}</td>
            </tr>
          ))}
          {Array.from({ length: empty }, (_, index) => (
            <tr key={index}>
              {Array.from({ length: 12 }, (_, cell) => (
                <td key={cell}>{'\u00a0'}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot className="font-medium">
          <Sums label={t('flights.printThisPage')} sums={sheet.page} />
          <Sums label={t('flights.printBefore')} sums={sheet.before} />
          <Sums label={t('flights.printTotal')} sums={sheet.total} />
        </tfoot>
      </table>
      <p className="mt-2 flex justify-between gap-6 text-xs text-ink-3">
        <span>{foot}</span>
        <span className="shrink-0 border-t border-line-strong pr-16 max-sm:hidden">
          {t('flights.printSign')}
        </span>
      </p>
    </section>
  );
}

const clock = (at: string) => formatClock(at).slice(0, 5);

function Sums({ label, sums }: { label: string; sums: SheetSums }) {
  return (
    <tr>
      <th scope="row" colSpan={7} className="text-right font-medium">
        {label}
      </th>
      <td className="text-right">{formatDuration(sums.minutes)}</td>
      <td className="text-right">{sums.dayLandings}</td>
      <td className="text-right">{sums.nightLandings}</td>
      <td colSpan={2} className="text-right">
        {t('flights.flightCount', { count: sums.flights })}
      </td>
    </tr>
  );
}
