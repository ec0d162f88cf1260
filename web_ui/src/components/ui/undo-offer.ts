import { command, readNow } from '@/api/calls.ts';
import { clientAt, refresh } from '@/api/query-client.ts';
import { t } from '@/i18n/t.ts';
import { toast } from './toast.ts';

/** Taking a command back, or taking back that it was taken back. */
export type Way = 'undo' | 'redo';

/** Whether a command can be taken back now; not when nobody can say. */
export async function canTakeBack(commandId: string): Promise<boolean> {
  try {
    const { possible } = await readNow('/api/v1/history/commands/{command_id}/undo', {
      path: { command_id: commandId },
    });
    return possible;
  } catch {
    // The message itself is true all the same; it just offers nothing.
    return false;
  }
}

/** Takes a command back and says so, with the way back from that. */
export async function takeBack(commandId: string, way: Way, what?: string): Promise<void> {
  try {
    await command('POST', '/api/v1/history/commands/{command_id}/undo', {
      path: { command_id: commandId },
      body: { reason: t('shell.undoReason') },
    });
    if (way === 'undo') toast.ok(t('shell.undone'), { description: what, way: 'redo' });
    else toast.ok(t('shell.redone'), { description: what });
    await refresh(clientAt(null), ['*']);
  } catch (error) {
    toast.error(error);
  }
}
