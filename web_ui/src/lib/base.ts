/** What the server says in the page's head of where the page is. */
function told(name: string, page?: ParentNode): string {
  return page?.querySelector(`meta[name="vamgr-${name}"]`)?.getAttribute('content') ?? '';
}

/**
 * Where this airline stands on its host: `/t/fjord` where many share one, and nothing where it has a host of its own. The server
 * says it in the page's head.
 */
export function baseOf(page?: ParentNode): string {
  const path = told('base', page);
  return /^(\/[\w-]+)+$/.test(path) ? path : '';
}

const page = typeof document === 'undefined' ? undefined : document;
export const base = baseOf(page);

/** Whether this is the front page of a host with many airlines, and so of none of them. */
export const isPortal = told('portal', page) !== '';

/** Whether somebody else takes care of disks, backups and versions, for many airlines. */
export const isHosted = told('hosted', page) !== '';

/** Why nobody is let in here: there is no such airline, or it is suspended. */
export const refusal = told('refusal', page);

/** Whether there is no airline at this address at all. */
export const isNowhere = told('nowhere', page) !== '';

/** Where the front page of all airlines is: on this host, but for an airline that has a host name of its own. */
export function frontOf(page?: ParentNode): string {
  const address = told('front', page);
  return /^\/\/[a-z0-9.-]+(:\d+)?\/$/.test(address) ? address : '/';
}
export const front = frontOf(page);

/** Whether this airline is to be deleted: its owner can look at it and take it along, and nobody changes it. */
export const isLeaving = told('leaving', page) !== '';

/** The address of a path of this airline (`/api/v1/me`) on its host, for whatever the router and the API's client do not ask for. */
export function onHost(path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? base + path : path;
}

/** The whole address of a path of this airline, to be given to others. */
export function linkTo(path: string): string {
  return location.origin + onHost(path);
}

/**
 * The name of something that all pages of a host share (storage, channels, locks), as this airline's own: what is open in
 * two tabs side by side are not always two pages of one airline.
 */
export function ownName(name: string): string {
  return base ? `${name}@${base}` : name;
}
