import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Confirm } from '@/components/ui/confirm.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { fileDraft, touched, useCancelPirep, useDecide } from '../queries.ts';
import type { Pirep } from '../types.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { filedToast } from './filed-toast.ts';

/** What this person can do with the report now, as the API says. */
export function FlightActions({ pirep }: { pirep: Pirep }) {
  const client = useQueryClient();
  const decide = useDecide();
  const cancel = useCancelPirep();
  const [asking, setAsking] = useState<'accept' | 'reject' | 'reverse' | 'cancel' | null>(null);
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
        <Link to="/flights/$id/edit" params={{ id }} className={buttonClass()}>
          {t('flights.amend')}
        </Link>
      )}
      {can('review') && (
        <Button writes onClick={() => decide.mutate({ id, ident, decision: 'review' })}>
          {t('flights.startReview')}
        </Button>
      )}
      {can('edit') && (
        <Link to="/flights/$id/edit" params={{ id }} className={buttonClass()}>
          {t('flights.edit')}
        </Link>
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
      {asking !== null && asking !== 'cancel' && (
        <DecisionDialog
          id={id}
          ident={ident}
          decision={asking}
          decide={(deciding) => decide.mutateAsync(deciding)}
          onClose={() => setAsking(null)}
        />
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
