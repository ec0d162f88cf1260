/** Adding a recorded track: which files, and what is wrong with one. */
export const track = {
  trackText: 'A file that your simulator or tracker wrote of this flight.',
  drop: 'Drop the file here, or choose it',
  chosen: '{name}, {size}',
  formats: 'Which files work',
  formatGpx: 'Track points with time and elevation, as Little Navmap and most trackers write it.',
  formatKml: 'A track with times (gx:Track), or a line.',
  formatCsv:
    'With a first line that names the columns: lat, lon, time (UTC), altitude (ft), ground speed (kt), vertical speed (ft/min), fuel (kg). Other programs’ names are understood.',
  formatJson: 'One JSON object a line: at, lat, lon, altitude_ft, ground_speed_kt.',
  formatLimit: 'At most 32 MB and 500,000 positions.',
  sending: 'Sending and checking the file…',
  tooLarge: 'The file has {size}; at most 32 MB can be sent.',
  faults: 'This is what stands in the way',
  send: 'Add track',
} as const;
