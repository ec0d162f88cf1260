export const finance = { title: '' } as const;
