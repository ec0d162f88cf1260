import { Route as RouteIcon, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { useRemoveTrack } from '../track-queries.ts';
import type { Pirep } from '../types.ts';

const TrackDialog = lazy(() => import('./track-dialog.tsx'));

/** Add, replace and remove the recorded track, for whoever may. */
export function TrackActions({ pirep }: { pirep: Pirep }) {
  const [asking, setAsking] = useState<'add' | 'remove' | null>(null);
  const remove = useRemoveTrack();
  const { id, ident } = pirep;
  const has = pirep.recorded?.source === 'recorded';
  return (
    <>
      {pirep.actions.includes('track') && (
        <Button
          writes
          size={has ? 'sm' : 'md'}
          variant={has ? 'quiet' : 'secondary'}
          icon={<RouteIcon />}
          onClick={() => setAsking('add')}
        >
          {has ? t('flight.replaceTrack') : t('flight.addTrack')}
        </Button>
      )}
      {pirep.actions.includes('untrack') && (
        <IconButton writes label={t('flight.removeTrack')} onClick={() => setAsking('remove')}>
          <Trash2 />
        </IconButton>
      )}
      {asking === 'add' && (
        <Suspense fallback={null}>
          <TrackDialog id={id} ident={ident} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      <Confirm
        open={asking === 'remove'}
        onOpenChange={() => setAsking(null)}
        title={t('flight.removeTrackTitle', { ident })}
        action={t('flight.removeTrack')}
        danger
        onConfirm={() => remove.mutateAsync({ id, ident })}
      >
        {t('flight.removeTrackText')}
      </Confirm>
    </>
  );
}
