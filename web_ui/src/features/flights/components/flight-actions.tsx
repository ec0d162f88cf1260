import { useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { toast } from '@/components/ui/toast.ts';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { fileDraft, touched, useCancelPirep, useDecide } from '../queries.ts';
import type { Pirep } from '../types.ts';
import { filedToast } from './filed-toast.ts';

const DecisionDialog = lazy(() => import('./decision-dialog.tsx'));
const ShareDialog = lazy(() => import('./share-dialog.tsx'));

/** What this person can do with the report now, as the API says. */
export function FlightActions({ pirep }: { pirep: Pirep }) {
  const client = useQueryClient();
  const decide = useDecide();
  const cancel = useCancelPirep();
  const [asking, setAsking] = useState<'accept' | 'reject' | 'reverse' | 'cancel' | null>(null);
  const [sharing, setSharing] = useState(false);
  const [filing, setFiling] = useState(false);
  const { id, ident } = pirep;
  const can = (action: string) => pirep.actions.includes(action);
  const file = async () => {
    setFiling(true);
    try {
      filedToast(ident, await fileDraft(id));
      await refresh(client, touched);
    } catch (error) {
      toast.error(error);
    } finally {
      setFiling(false);
    }
  };
  const accept = () =>
    // Turning a rejection around needs a reason; a first acceptance does not.
    pirep.state === 'rejected' ? setAsking('accept') : decide.mutate({ id, ident, decision: 'accept' });
  return (
    <>
      {(can('share') || can('unshare')) && (
        <Button writes icon={<Share2 />} onClick={() => setSharing(true)}>
          {t('flight.share')}
        </Button>
      )}
      {can('cancel') && (
        <Button writes onClick={() => setAsking('cancel')}>
          {t('flights.cancel')}
        </Button>
      )}
      {can('reverse') && (
        <Button writes onClick={() => setAsking('reverse')}>
          {t('flights.reverse')}
        </Button>
      )}
      {can('amend') && (
        <WriteLink to="/flights/$id/edit" params={{ id }}>
          {t('flights.amend')}
        </WriteLink>
      )}
      {can('review') && (
        <Button writes onClick={() => decide.mutate({ id, ident, decision: 'review' })}>
          {t('flights.startReview')}
        </Button>
      )}
      {can('edit') && (
        <WriteLink to="/flights/$id/edit" params={{ id }}>
          {t('flights.edit')}
        </WriteLink>
      )}
      {can('reject') && (
        <Button variant="danger" onClick={() => setAsking('reject')}>
          {t('flights.reject')}
        </Button>
      )}
      {can('accept') && (
        <Button variant="primary" pending={decide.isPending} onClick={accept}>
          {t('flights.accept')}
        </Button>
      )}
      {can('file') && (
        <Button variant="primary" pending={filing} onClick={() => void file()}>
          {t('flights.fileDraft')}
        </Button>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <ShareDialog pirep={pirep} onClose={() => setSharing(false)} />
        </Suspense>
      )}
      {asking !== null && asking !== 'cancel' && (
        <Suspense fallback={null}>
          <DecisionDialog
            id={id}
            ident={ident}
            decision={asking}
            findings={pirep.findings}
            decide={(deciding) => decide.mutateAsync(deciding)}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
      <Confirm
        open={asking === 'cancel'}
        onOpenChange={() => setAsking(null)}
        title={t('flights.cancelTitle', { ident })}
        action={t('flights.cancel')}
        danger
        onConfirm={() => cancel.mutateAsync({ id, ident, reason: '' })}
      >
        {t('flights.cancelText')}
      </Confirm>
    </>
  );
}
