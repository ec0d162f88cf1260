export const palette = {
  placeholder: 'Type a page, an action, a tail, a flight, an airport…',
  pages: 'Go to',
  actions: 'Actions',
  recent: 'Lately',
  past: 'The past',
  asOf: 'As it was on {day}',
  book: 'Book {flight}',
  review: 'Review {flight}',
  none: 'Nothing found for “{text}”.',
  searching: 'Searching…',
  hintMove: 'to move',
  hintOpen: 'to open',
} as const;
