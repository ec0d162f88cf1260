import { useState } from 'react';
import type { Saved } from '@/api/window.ts';
import { t } from '@/i18n/t.ts';
import { toast } from './toast.ts';

/** Runs what ends in the system's save dialog, and says how it went: nothing when the person thought better of it. */
export async function saveAndSay(save: () => Promise<Saved>): Promise<void> {
  try {
    const { saved, name } = await save();
    if (saved) toast.ok(t('window.saved', { name: name ?? '' }));
  } catch (error) {
    toast.error(error);
  }
}

/** The same for a button: `const [saving, save] = useSaving()`. */
export function useSaving(): [saving: boolean, save: (how: () => Promise<Saved>) => void] {
  const [saving, setSaving] = useState(false);
  const save = (how: () => Promise<Saved>) => {
    setSaving(true);
    void saveAndSay(how).finally(() => setSaving(false));
  };
  return [saving, save];
}
