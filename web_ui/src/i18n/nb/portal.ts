import type { Complete } from '../translation.ts';

export const portal: Complete['portal'] = {
  title: 'Logg inn',
  text: 'Én innlogging for alle flyselskapene dine her.',
  email: 'E-postadresse',
  password: 'Passord',
  signIn: 'Logg inn',
  mine: 'Flyselskapene dine',
  mineText: 'Hvor vil du gå?',
  another: 'Logg inn med en annen konto',
  signOutAll: 'Logg ut av alle',
  find: 'Eller gå til et flyselskap ved navn',
  go: 'Gå dit',
  noSuchAirline: 'Ingen flyselskap her har dette navnet i adressen sin. Sjekk hvordan det skrives.',
  openText: 'Start ditt eget flyselskap.',
  open: 'Opprett et flyselskap',
  refused: 'Her slipper ingen inn',
  nowhere: 'Her er det ikke noe flyselskap',
  front: 'Til forsiden',
  roles: { owner: 'eier', staff: 'stab', pilot: 'pilot' },
  states: { suspended: 'Stengt', leaving: 'Avvikles' },
};
