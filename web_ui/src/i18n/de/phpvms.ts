import type { phpvms as english } from '../en/phpvms.ts';
import type { Translation } from '../translation.ts';

export const phpvms: Translation<typeof english> = {
  totals: 'Summen',
  willBe: 'wird',
  here: 'hier',
  tables: 'Tabelle für Tabelle',
  rows: '{rows} Zeilen, {imported} übernommen, {skipped} ausgelassen',
  title: 'Aus phpVMS übernommen',
  text: 'Diese Fluggesellschaft kam am {date} von {name}, mit ihrer Geschichte.',
  textAlone: 'Diese Fluggesellschaft kam von einer phpVMS-Website, mit ihrer Geschichte.',
  report: 'Bericht ansehen',
  events: { one: '{count} Ereignis geschrieben', other: '{count} Ereignisse geschrieben' },
  took: { one: 'in {count} Sekunde', other: 'in {count} Sekunden' },
  none: 'Diese Fluggesellschaft kam nicht von phpVMS',
  noneText:
    'Eine phpVMS-Website zieht auf der ersten Seite eines leeren vamgr ein. Hier steht danach, was kam, was ausgelassen wurde und warum.',
};
