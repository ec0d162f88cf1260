import {
  BookOpen,
  Building2,
  ClipboardCheck,
  House,
  Landmark,
  type LucideIcon,
  Plane,
  PlaneTakeoff,
  Route,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import type { TextKey } from '@/i18n/t.ts';

export interface NavItem {
  to: string;
  text: TextKey;
  icon: LucideIcon;
  /** The second key after `g`. */
  key: string;
  /** Shown to those who have this ability only. */
  ability?: string;
  /** Has a place in the bar at the foot of phones. */
  thumb?: boolean;
}

/** The pages of the product in the order of the side bar. A group without a title stands first. */
export const navigation: readonly { id: string; items: readonly NavItem[] }[] = [
  {
    id: 'pilot',
    items: [
      { to: '/', text: 'nav.home', icon: House, key: 'h', thumb: true },
      { to: '/fly', text: 'nav.fly', icon: PlaneTakeoff, key: 'f', ability: 'pilot.fly', thumb: true },
      { to: '/logbook', text: 'nav.logbook', icon: BookOpen, key: 'l', ability: 'pilot.fly', thumb: true },
    ],
  },
  {
    id: 'airline',
    items: [
      { to: '/network', text: 'nav.network', icon: Route, key: 'n', thumb: true },
      { to: '/fleet', text: 'nav.fleet', icon: Plane, key: 'a' },
      { to: '/crew', text: 'nav.crew', icon: Users, key: 'c' },
    ],
  },
  {
    id: 'staff',
    items: [
      { to: '/review', text: 'nav.review', icon: ClipboardCheck, key: 'r', ability: 'flights.review' },
      { to: '/finance', text: 'nav.finance', icon: Landmark, key: 'm', ability: 'finance.view' },
      { to: '/history', text: 'nav.history', icon: ScrollText, key: 't', ability: 'history.view' },
      { to: '/settings', text: 'nav.settings', icon: Settings, key: 's' },
    ],
  },
];

/** Of whoever hosts many airlines, and has none in the same place. */
const platform: typeof navigation = [
  {
    id: 'platform',
    items: [
      { to: '/tenants', text: 'nav.tenants', icon: Building2, key: 'n', thumb: true },
      { to: '/crew/users', text: 'nav.users', icon: Users, key: 'c', thumb: true },
      { to: '/history', text: 'nav.history', icon: ScrollText, key: 't', thumb: true },
      { to: '/settings/system', text: 'nav.system', icon: Settings, key: 's', thumb: true },
    ],
  },
];

/** The ability of those who host: only they have it, and only where they do. */
export const hosts = 'platform.manage';

export function visibleNavigation(abilities: readonly string[]) {
  if (abilities.includes(hosts)) return platform;
  return navigation
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => !item.ability || abilities.includes(item.ability)),
    }))
    .filter((group) => group.items.length > 0);
}

/** Pages beside the navigation that only some may use. */
const guarded: readonly (readonly [page: string, ability: string])[] = [
  ['/tenants', hosts],
  ['/fleet/buy', 'fleet.manage'],
  ['/network/routes/new', 'network.manage'],
  ['/crew/users', 'users.manage'],
  ['/crew/invitations', 'users.manage'],
  ['/settings/system', 'system.view'],
  ['/settings/defaults', 'airline.manage'],
  ['/settings/public', 'airline.manage'],
  ['/settings/abilities', 'users.manage'],
];

/** The ability without which a page has nothing to show; undefined where everybody may look. */
export function neededAbility(path: string): string | undefined {
  const under = (page: string) => path === page || path.startsWith(`${page}/`);
  const entry = guarded.find(([page]) => under(page));
  if (entry) return entry[1];
  // The history of one thing is for everybody who may see the thing.
  return navigation
    .flatMap((group) => group.items)
    .find((item) => (item.to === '/history' ? path === item.to : item.to !== '/' && under(item.to)))?.ability;
}
