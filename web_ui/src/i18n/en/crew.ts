export const crew = { title: '' } as const;
