import { command, type Schema } from './calls.ts';

// What only vamgr's own window can do; the server refuses it to a browser.

/** `saved` is false when the person closed the system's dialog without choosing a file. */
export type Saved = Schema<'Saved'>;

export const saveBackup = () => command('POST', '/api/v1/window/backup');

/** 1 makes everything larger, -1 smaller, 0 as large as it was made. */
export const zoom = (step: 1 | -1 | 0) => command('POST', '/api/v1/window/zoom', { body: { step } });

export const openDataFolder = () => command('POST', '/api/v1/window/data-folder');
