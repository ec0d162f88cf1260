import type { Complete } from '../translation.ts';

export const portal: Complete['portal'] = {
  title: 'Anmelden',
  text: 'Eine Anmeldung für alle Ihre Fluggesellschaften hier.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  signIn: 'Anmelden',
  mine: 'Ihre Fluggesellschaften',
  mineText: 'Wohin möchten Sie?',
  another: 'Mit einem anderen Konto anmelden',
  signOutAll: 'Bei allen abmelden',
  find: 'Oder zu einer Fluggesellschaft nach ihrem Namen',
  go: 'Dorthin',
  noSuchAirline:
    'Keine Fluggesellschaft hat hier diesen Namen in ihrer Adresse. Prüfen Sie die Schreibweise.',
  openText: 'Gründen Sie Ihre eigene Fluggesellschaft.',
  open: 'Fluggesellschaft eröffnen',
  refused: 'Hier kommt niemand hinein',
  nowhere: 'Hier gibt es keine Fluggesellschaft',
  front: 'Zur Startseite',
  roles: { owner: 'Eigentümer', staff: 'Personal', pilot: 'Pilot' },
  states: { suspended: 'Gesperrt', leaving: 'Wird geschlossen' },
};
