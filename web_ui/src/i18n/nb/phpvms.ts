import type { phpvms as english } from '../en/phpvms.ts';
import type { Translation } from '../translation.ts';

export const phpvms: Translation<typeof english> = {
  totals: 'Summer',
  willBe: 'blir',
  here: 'her',
  tables: 'Tabell for tabell',
  rows: '{rows} rader, {imported} hentet over, {skipped} utelatt',
  title: 'Hentet fra phpVMS',
  text: 'Dette flyselskapet kom fra {name} {date}, med historikken.',
  textAlone: 'Dette flyselskapet kom fra et phpVMS-nettsted, med historikken.',
  report: 'Se rapporten',
  events: { one: '{count} hendelse skrevet', other: '{count} hendelser skrevet' },
  took: { one: 'på {count} sekund', other: 'på {count} sekunder' },
  none: 'Dette flyselskapet kom ikke fra phpVMS',
  noneText:
    'Et phpVMS-nettsted flytter inn på den første siden av et tomt vamgr. Her står etterpå hva som kom, hva som ble utelatt, og hvorfor.',
};
