export const system = { title: '' } as const;
