export const field = {
  clock: '{label}: time',
  needed: 'Fill this in.',
  notWhole: 'Write a whole number.',
  notNumber: 'Write a number, such as {example}.',
  notDuration: 'Write hours and minutes, such as 1:35.',
  notMoney: 'Write an amount, such as {example}.',
  tooLow: 'At least {min}.',
  tooHigh: 'At most {max}.',
  tooShort: { one: 'At least {count} character.', other: 'At least {count} characters.' },
  tooLong: { one: 'At most {count} character.', other: 'At most {count} characters.' },
  dayExample: 'e.g. {day}',
  calendar: 'Choose from a calendar',
} as const;
