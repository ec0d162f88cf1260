import type { Complete } from '../translation.ts';

export const demo: Complete['demo'] = {
  tryTitle: 'Bare på utkikk?',
  tryText:
    'Se et levende flyselskap: to år med flyginger, en økonomi med årstider og fly i luften akkurat nå.',
  try: 'Prøv demoen',
  again: 'Tilbake til demoen',
  making: 'Lager et flyselskap med en fortid',
  what: 'vamgr lever seg gjennom den flyging for flyging, med de samme reglene som gjelder for deg.',
  opening: 'Åpner …',
  stop: 'Stopp',
  failed: 'Demoen kunne ikke lages.',
  barLabel: 'Demo',
  bar: 'Dette er et demoflyselskap.',
  barMore: 'Gjør hva du vil med det.',
  tour: 'Omvisning',
  remove: 'Fjern demoen',
  removeTitle: 'Fjerne demoen?',
  removeText:
    'Demoflyselskapet slettes fra denne maskinen, og du begynner med et tomt vamgr som er ditt eget.',
  removing: 'Fjerner demoen …',
  removingText: 'Du er tilbake på den første siden om et øyeblikk.',
  leave: 'Forlat demoen',
  step: '{at} av {total}',
  next: 'Neste',
  before: 'Tilbake',
  done: 'Ferdig',
  close: 'Avslutt omvisningen',
  signInAs: 'Kom inn som',
};
