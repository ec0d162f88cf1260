/** The cookie by which the server marks vamgr's own window; as with the server, usual ports have no place in its name. */
function markOf(port: string): string {
  return ['', '80', '443'].includes(port) ? 'vamgr_in_window' : `vamgr_in_window_${port}`;
}

/** Whether this page is in vamgr's own window, and not in a browser. */
export function inWindow(cookies = document.cookie, port = location.port): boolean {
  return cookies.split('; ').includes(`${markOf(port)}=1`);
}

/** Whether following a link would leave vamgr. */
export function leadsOff(link: HTMLAnchorElement): boolean {
  return /^https?:$/.test(link.protocol) && link.origin !== location.origin;
}

/** Links to elsewhere open in the system's browser: the window hands over what asks for a new one. */
export function sendLinksOut(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || !leadsOff(link)) return;
      link.target = '_blank';
      link.rel = 'noreferrer';
    },
    // Before anything else can look at the link.
    { capture: true },
  );
}
