import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { command } from '@/api/calls.ts';
import { whenSignedOut, whenStopped } from '@/api/client.ts';
import { useFollowing } from '@/api/follow.ts';
import { positions } from '@/api/positions.ts';
import { chooseAirline, useAirline, useMe } from '@/api/session.ts';
import { useLive } from '@/api/use-live.ts';
import type { SwitcherAirline } from '@/components/layout/airline-mark.tsx';
import { AirlineSwitcher } from '@/components/layout/airline-switcher.tsx';
import { Shell } from '@/components/layout/shell.tsx';
import { Wordmark } from '@/components/layout/wordmark.tsx';
import { PastOutlet } from '@/components/past/past-outlet.tsx';
import { Initials } from '@/components/ui/initials.tsx';
import { toast } from '@/components/ui/toast.ts';
import { useStanding } from '@/lib/moment.ts';
import { neededAbility } from '@/lib/nav.ts';
import { useCounts, useFrameActions } from '../use-frame-data.tsx';
import { useLookBack } from '../use-look-back.ts';
import { usePaletteSearch } from '../use-palette-search.ts';

const PastBar = lazy(() => import('@/components/past/past-bar.tsx'));
const NotForYou = lazy(() => import('./not-for-you.tsx'));
const UserMenu = lazy(() => import('./user-menu.tsx'));

/** The shell with what only the signed-in person's data can fill in. */
export function AppFrame({ banner }: { banner?: ReactNode }) {
  const me = useMe();
  useFollowing(me);
  const airline = useAirline();
  const client = useQueryClient();
  const navigate = useNavigate();
  const live = useLive(me.user.id);
  const search = usePaletteSearch();
  const counts = useCounts();
  const lookBack = useLookBack();
  const actions = useFrameActions(lookBack);
  const needed = neededAbility(useLocation({ select: (at) => at.pathname }));

  const leave = useCallback(() => {
    positions.reset();
    client.clear();
    void navigate({ to: '/sign-in', search: { as_of: undefined } });
  }, [client, navigate]);
  useEffect(() => whenSignedOut(leave), [leave]);
  useEffect(() => whenStopped(toast.error), []);
  const { moment } = useStanding();

  const signOut = async () => {
    try {
      await command('DELETE', '/api/v1/session');
      leave();
    } catch (error) {
      toast.error(error);
    }
  };

  const airlines: SwitcherAirline[] = me.airlines.map((one) => ({
    id: one.id,
    icao: one.icao,
    name: one.name,
    logoUrl: one.logo_url,
    colour: one.colours.primary ?? '',
  }));
  const current = airlines.find((one) => one.id === airline?.id);

  return (
    <Shell
      abilities={me.abilities}
      // Nothing happens in the past any more.
      live={moment === null ? live : null}
      counts={counts}
      actions={actions}
      search={search}
      airline={
        current ? (
          <AirlineSwitcher airlines={airlines} current={current} onChange={chooseAirline} />
        ) : (
          <Wordmark />
        )
      }
      above={
        <>
          {banner}
          {moment !== null && (
            <Suspense fallback={null}>
              <PastBar moment={moment} />
            </Suspense>
          )}
        </>
      }
      user={
        <Suspense fallback={<Initials name={me.user.display_name} />}>
          <UserMenu
            name={me.user.display_name}
            email={me.user.email ?? ''}
            onLookBack={lookBack}
            onSignOut={signOut}
          />
        </Suspense>
      }
    >
      {needed === undefined || me.abilities.includes(needed) ? (
        <PastOutlet />
      ) : (
        <Suspense fallback={null}>
          <NotForYou />
        </Suspense>
      )}
    </Shell>
  );
}
