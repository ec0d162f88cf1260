export const pickers = {
  airport: 'Code, name or city',
  aircraftType: 'Type code or name',
} as const;
