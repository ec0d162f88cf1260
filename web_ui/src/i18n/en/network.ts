export const network = { title: '' } as const;
