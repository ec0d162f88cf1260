import { read } from '@/api/calls.ts';
import type { PaletteHit } from '@/components/layout/palette-types.ts';
import { t, tOr } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';

interface Going {
  /** Opens an address of the app. */
  open: (path: string) => void;
  lookAt: (moment: string) => void;
  can: (ability: string) => boolean;
}

/** The pages below the main ones. Each text stands in a call, which is what brings its words along (scripts/split-texts.ts). */
const pages: readonly (readonly [path: string, text: () => string, ability?: string])[] = [
  ['/flights/new', () => t('flights.report'), 'pilot.fly'],
  ['/crew', () => t('crew.roster')],
  ['/crew/ranks', () => t('crew.ranks')],
  ['/crew/away', () => t('crew.away')],
  ['/crew/users', () => t('crew.users'), 'users.manage'],
  ['/crew/invitations', () => t('crew.invitations'), 'users.manage'],
  ['/fleet/subfleets', () => t('fleet.subfleets')],
  ['/fleet/buy', () => t('fleet.buy'), 'fleet.manage'],
  ['/network', () => t('network.routes')],
  ['/network/airports', () => t('network.airports')],
  ['/network/routes/new', () => t('network.newRoute'), 'network.manage'],
  ['/network/routes/many', () => t('schedule.newMany'), 'network.manage'],
  ['/finance/profit', () => t('finance.profit'), 'finance.view'],
  ['/finance/entries', () => t('finance.entries'), 'finance.view'],
  ['/finance/accounts', () => t('finance.accounts'), 'finance.view'],
  ['/finance/expenses', () => t('finance.expenses'), 'finance.view'],
  ['/settings/airline', () => t('settings.airline')],
  ['/settings/public', () => t('settings.public'), 'airline.manage'],
  ['/settings/rules', () => t('settings.rules')],
  ['/settings/abilities', () => t('settings.abilities'), 'users.manage'],
  ['/settings/defaults', () => t('settings.defaults'), 'airline.manage'],
  ['/settings/data', () => t('settings.data')],
  ['/settings/copies', () => t('settings.copies'), 'data.branch'],
  ['/settings/import', () => t('settings.import')],
  ['/settings/system', () => t('settings.system'), 'system.view'],
  ['/account', () => t('shell.account')],
];

/** What of them somebody may open, by what it is called. */
export function pagesCalled(wanted: string, can: (ability: string) => boolean) {
  return pages
    .filter(([, , ability]) => ability === undefined || can(ability))
    .map(([path, text]) => ({ path, label: text() }))
    .filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()));
}

/** The day that a text means, at its end; null when it means none. */
export function dayIn(text: string): string | null {
  if (
    !/\d/.test(text) ||
    !/^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.? ?\p{L}+\.? \d{4}|\p{L}+ \d{1,2},? \d{4})$/u.test(text)
  )
    return null;
  const at = Date.parse(`${text} 00:00Z`);
  return Number.isNaN(at) || at > Date.now() ? null : `${new Date(at).toISOString().slice(0, 10)}T23:59:59Z`;
}

/** What the palette finds: pages below the main ones, a day to look at, and things of every kind from the server. */
export async function find(
  text: string,
  signal: AbortSignal,
  { open, lookAt, can }: Going,
): Promise<PaletteHit[]> {
  const found: PaletteHit[] = pagesCalled(text, can).map(({ path, label }) => ({
    id: `page:${path}`,
    kind: t('palette.pages'),
    label,
    path,
    plain: true,
    open: () => open(path),
  }));
  const moment = dayIn(text);
  if (moment) {
    found.unshift({
      id: `day:${moment}`,
      kind: t('palette.past'),
      label: t('palette.asOf', { day: formatDay(moment) }),
      plain: true,
      open: () => lookAt(moment),
    });
  }
  const { items } = await read('/api/v1/search', { query: { q: text, limit: 12 }, signal });
  for (const hit of items) {
    const path = pathOfTopic(`${hit.kind}:${hit.id}`);
    if (!path) continue;
    const thing = {
      id: `${hit.kind}:${hit.id}`,
      label: hit.label,
      detail: hit.detail,
      path,
      open: () => open(path),
    };
    found.push({ ...thing, kind: tOr(`kind.${hit.kind}`, hit.kind) });
    if (hit.kind === 'routes' && can('pilot.fly')) {
      const fly = `/fly?q=${encodeURIComponent(hit.label)}`;
      found.push({
        ...thing,
        id: `book:${hit.id}`,
        kind: t('palette.actions'),
        label: t('palette.book', { flight: hit.label }),
        path: fly,
        plain: true,
        open: () => open(fly),
      });
    }
    if (hit.kind === 'pireps' && can('flights.review')) {
      found.push({
        ...thing,
        id: `review:${hit.id}`,
        kind: t('palette.actions'),
        label: t('palette.review', { flight: hit.label }),
        plain: true,
      });
    }
  }
  return found;
}
