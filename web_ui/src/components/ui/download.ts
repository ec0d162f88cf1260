import { saveFrom } from '@/api/save-from.ts';
import { onHost } from '@/lib/base.ts';
import { inWindow } from '@/lib/window.ts';
import { saveAndSay } from './use-saving.ts';

/** Takes a file along, from a menu: as the browser does it, or by asking where in vamgr's own window. */
export function download(href: string): void {
  if (inWindow()) {
    void saveAndSay(() => saveFrom(href));
    return;
  }
  const link = document.createElement('a');
  link.href = onHost(href);
  link.download = '';
  link.click();
}
