/**
 * Lets the focus come to messages and leave them as it does anywhere else on the page.
 *
 * Sonner sends whoever leaves a message back to where they came from, so Tab went round between the page's last control
 * and the message and never reached the rest. It is not told where the focus came from; the focus goes back there only
 * from a message that vanished under it.
 */
export function freeFocus(host: HTMLElement): void {
  let from: HTMLElement | null = null;
  let within = false;
  window.addEventListener(
    'focusin',
    (event) => {
      within = event.target instanceof Node && host.contains(event.target);
      if (!within) return;
      const before = event.relatedTarget;
      if (before instanceof HTMLElement && !host.contains(before)) from = before;
      Object.defineProperty(event, 'relatedTarget', { value: null });
    },
    true,
  );
  new MutationObserver(() => {
    if (!within || document.activeElement !== document.body) return;
    within = false;
    if (from?.isConnected) from.focus({ preventScroll: true });
  }).observe(host, { childList: true, subtree: true });
}
