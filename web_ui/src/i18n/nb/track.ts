import type { Complete } from '../translation.ts';

export const track: Complete['track'] = {
  trackText: 'En fil som simulatoren eller sporingsprogrammet skrev av denne flygingen.',
  drop: 'Slipp filen her, eller velg den',
  chosen: '{name}, {size}',
  formats: 'Hvilke filer som virker',
  formatGpx: 'Sporpunkter med tid og høyde, slik Little Navmap og de fleste sporingsprogrammer skriver dem.',
  formatKml: 'Et spor med tider (gx:Track), eller en linje.',
  formatCsv:
    'Med en første linje som navngir kolonnene: lat, lon, time (UTC), altitude (ft), ground speed (kt), vertical speed (ft/min), fuel (kg). Andre programmers navn forstås også.',
  formatJson: 'Ett JSON-objekt per linje: at, lat, lon, altitude_ft, ground_speed_kt.',
  formatLimit: 'Høyst 32 MB og 500 000 posisjoner.',
  sending: 'Sender og kontrollerer filen …',
  tooLarge: 'Filen er på {size}; høyst 32 MB kan sendes.',
  faults: 'Dette er i veien',
  send: 'Legg til sporet',
};
