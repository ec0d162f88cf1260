import type { Complete } from '../translation.ts';

export const demo = {
  tryTitle: 'Nur mal schauen?',
  tryText:
    'Sehen Sie eine lebendige Fluggesellschaft: zwei Jahre Flüge, Geld mit Jahreszeiten und Flüge, die gerade in der Luft sind.',
  try: 'Demo ausprobieren',
  again: 'Zurück zur Demo',
  making: 'Eine Fluggesellschaft mit Vergangenheit entsteht',
  what: 'vamgr durchlebt sie Flug für Flug, mit denselben Regeln, die für Ihre gelten.',
  opening: 'Öffnet …',
  stop: 'Anhalten',
  failed: 'Die Demo konnte nicht gemacht werden.',
  barLabel: 'Demo',
  bar: 'Das ist eine Demo.',
  barMore: 'Machen Sie damit, was Sie mögen.',
  tour: 'Rundgang',
  remove: 'Demo entfernen',
  removeTitle: 'Demo entfernen?',
  removeText:
    'Die Demo-Fluggesellschaft wird von diesem Rechner gelöscht, und Sie beginnen mit einem eigenen, leeren vamgr.',
  removing: 'Die Demo wird entfernt …',
  removingText: 'Gleich sind Sie zurück auf der ersten Seite.',
  leave: 'Demo verlassen',
  step: '{at} von {total}',
  next: 'Weiter',
  before: 'Zurück',
  done: 'Fertig',
  close: 'Rundgang beenden',
  signInAs: 'Eintreten als',
} satisfies Complete['demo'];
