/** What can be done with a user, as the API names it. */
export const userVerbs = ['role', 'reset-password', 'enable', 'disable', 'erase'] as const;
export type UserVerb = (typeof userVerbs)[number];
