import { t } from '@/i18n/t.ts';
import { type Reading, readings, tableRows } from '../track.ts';
import type { Track } from '../types.ts';

/** The profile for those who would rather read it: points evenly along the flight, and the highest. */
export function ProfileTable({
  track,
  x,
  where,
}: {
  track: Track;
  x: readonly number[];
  where: (index: number) => string;
}) {
  const rows = tableRows(track, x);
  const all: { key: Reading['key']; label: string }[] = [
    { key: 'altitude', label: t('flight.reading.altitude') },
    { key: 'speed', label: t('flight.reading.speed') },
    { key: 'ias', label: t('flight.reading.ias') },
    { key: 'vertical', label: t('flight.reading.vertical') },
    { key: 'fuel', label: t('flight.reading.fuel') },
  ];
  const known = new Set(rows.flatMap((index) => readings(track, index).map((one) => one.key)));
  const columns = all.filter((column) => known.has(column.key));
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit cursor-pointer rounded-control text-ink-2 hover:text-ink print:hidden">
        {t('flight.table')}
      </summary>
      <div className="mt-2 overflow-x-auto">
        <table className="num w-full text-right whitespace-nowrap">
          <caption className="sr-only">{t('flight.tableOf')}</caption>
          <thead className="text-xs text-ink-3">
            <tr>
              <th scope="col" className="py-1 text-left font-normal">
                {t('flight.columnAt')}
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="py-1 pl-4 font-normal">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((index) => {
              const read = new Map(readings(track, index).map((one) => [one.key, one.text]));
              return (
                <tr key={index} className="border-t border-line">
                  <th scope="row" className="py-1 text-left font-normal">
                    {where(index)}
                  </th>
                  {columns.map((column) => (
                    <td key={column.key} className="py-1 pl-4">
                      {read.get(column.key) ?? '–'}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
