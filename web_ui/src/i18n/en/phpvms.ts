export const phpvms = {
  totals: 'Totals',
  willBe: 'will be',
  here: 'here',
  tables: 'Table by table',
  rows: '{rows} rows, {imported} brought over, {skipped} left out',
  title: 'Imported from phpVMS',
  text: 'This airline came from {name} on {date}, with its history.',
  textAlone: 'This airline came from a phpVMS site, with its history.',
  report: 'See the report',
  events: { one: '{count} event written', other: '{count} events written' },
  took: { one: 'in {count} second', other: 'in {count} seconds' },
  none: 'This airline did not come from phpVMS',
  noneText:
    'A phpVMS site moves in on the first page of an empty vamgr. Here stands afterwards what came, what was left out and why.',
} as const;
