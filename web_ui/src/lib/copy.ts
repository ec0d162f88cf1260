/**
 * Copies a text that stands in `shown`. Where the page may not use the clipboard, the text is marked there and copied as
 * Ctrl+C does it; when that is refused too, it stays marked for the person's own Ctrl+C, and the answer is false.
 */
export async function copyShown(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard outside secure contexts and in some windows.
  }
  if (!shown) return false;
  if (shown instanceof HTMLTextAreaElement) shown.select();
  else window.getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}
