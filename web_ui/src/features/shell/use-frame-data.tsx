import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  BookOpen,
  ClipboardCheck,
  History,
  Monitor,
  Moon,
  PlaneTakeoff,
  Plus,
  Sun,
  UserPlus,
} from 'lucide-react';
import { read } from '@/api/calls.ts';
import { useAirline, useMe } from '@/api/session.ts';
import type { PaletteAction } from '@/components/layout/palette-types.ts';
import { t } from '@/i18n/t.ts';
import { hosts } from '@/lib/nav.ts';
import { setPreferences } from '@/lib/preferences.ts';

/** The pages behind which things wait for somebody, by what the home screen knows. */
const pages: Record<string, string> = {
  'pireps-to-review': '/review',
  'pilots-pending': '/crew',
  'projection-failed': '/settings',
};

const themes = [
  ['light', <Sun key="light" />, 'shell.themeLight'],
  ['dark', <Moon key="dark" />, 'shell.themeDark'],
  ['system', <Monitor key="system" />, 'shell.themeSystem'],
] as const;

export function useCounts(): Record<string, number> {
  const airline = useAirline();
  // The home screen's own call, under the same key: it is asked once for both.
  const { data } = useQuery({
    queryKey: ['home', airline?.id ?? ''],
    queryFn: ({ signal }) => read('/api/v1/home', { query: airline ? { airline: airline.id } : {}, signal }),
  });
  return Object.fromEntries(
    (data?.todo ?? []).flatMap((todo) => {
      const page = pages[todo.key];
      return page ? [[page, todo.count]] : [];
    }),
  );
}

/** What can be begun from anywhere: `c` and a letter, or the palette. */
export function useFrameActions(lookBack: () => void): PaletteAction[] {
  const { abilities, pilots } = useMe();
  const navigate = useNavigate();
  // Whoever hosts airlines has none here to do these things in.
  const can = (ability: string) => abilities.includes(ability) && !abilities.includes(hosts);
  const go = (to: string) => () => void navigate({ to: to as never });
  return [
    ...(pilots.length > 0
      ? [
          { id: 'fly', label: t('shell.actFly'), keys: 'c f', icon: <PlaneTakeoff />, run: go('/fly') },
          {
            id: 'report',
            label: t('shell.actReport'),
            keys: 'c p',
            icon: <BookOpen />,
            run: go('/flights/new'),
          },
        ]
      : []),
    ...(can('flights.review')
      ? [
          {
            id: 'review',
            label: t('shell.actReview'),
            keys: 'c v',
            icon: <ClipboardCheck />,
            run: go('/review'),
          },
        ]
      : []),
    ...(can('network.manage')
      ? [
          {
            id: 'route',
            label: t('shell.actRoute'),
            keys: 'c r',
            icon: <Plus />,
            run: go('/network/routes/new'),
          },
        ]
      : []),
    ...(can('fleet.manage')
      ? [{ id: 'buy', label: t('shell.actBuy'), keys: 'c a', icon: <Plus />, run: go('/fleet/buy') }]
      : []),
    ...(can('users.manage')
      ? [
          {
            id: 'invite',
            label: t('shell.actInvite'),
            keys: 'c i',
            icon: <UserPlus />,
            run: go('/crew/invitations'),
          },
        ]
      : []),
    { id: 'past', label: t('shell.lookBack'), keys: 't', icon: <History />, run: lookBack },
    ...themes.map(([theme, icon, text]) => ({
      id: theme,
      label: `${t('shell.theme')}: ${t(text)}`,
      icon,
      run: () => setPreferences({ theme }),
    })),
  ];
}
