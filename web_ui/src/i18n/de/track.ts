import type { Complete } from '../translation.ts';

/** Adding a recorded track: which files, and what is wrong with one. */
export const track = {
  trackText: 'Eine Datei, die Ihr Simulator oder Tracker von diesem Flug geschrieben hat.',
  drop: 'Datei hier ablegen oder auswählen',
  chosen: '{name}, {size}',
  formats: 'Welche Dateien gehen',
  formatGpx: 'Wegpunkte mit Zeit und Höhe, wie Little Navmap und die meisten Tracker sie schreiben.',
  formatKml: 'Ein Weg mit Zeiten (gx:Track) oder eine Linie.',
  formatCsv:
    'Mit einer ersten Zeile, die die Spalten nennt: lat, lon, time (UTC), altitude (ft), ground speed (kt), vertical speed (ft/min), fuel (kg). Auch die Namen anderer Programme werden verstanden.',
  formatJson: 'Ein JSON-Objekt je Zeile: at, lat, lon, altitude_ft, ground_speed_kt.',
  formatLimit: 'Höchstens 32 MB und 500.000 Positionen.',
  sending: 'Die Datei wird gesendet und geprüft …',
  tooLarge: 'Die Datei hat {size}; höchstens 32 MB lassen sich senden.',
  faults: 'Das steht im Weg',
  send: 'Aufzeichnung hinzufügen',
} satisfies Complete['track'];
