export const combobox = {
  none: 'Nothing found. Try a code or another part of the name.',
  searching: 'Searching…',
} as const;
