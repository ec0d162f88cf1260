import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { patchThing } from '@/api/positions.ts';
import { refresh } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { Button } from '@/components/ui/button.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { DateField, SelectField, TextAreaField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { can } from '../model.ts';
import { type Pilot, pilotCommands, type Rank } from '../queries.ts';

const touched = ['pilots', 'home', 'me', 'options'];

interface CrewBulkProps {
  pilots: readonly Pilot[];
  ranks: readonly Rank[];
  onDone: () => void;
}

/** What can be done with the pilots that are ticked: each verb is there for those who can be dealt with so. */
export default function CrewBulk({ pilots, ranks, onDone }: CrewBulkProps) {
  const [asking, setAsking] = useState<'rank' | 'leave' | 'suspend' | null>(null);
  const pending = pilots.filter((pilot) => can(pilot, 'activate'));
  const ranked = pilots.filter((pilot) => can(pilot, 'rank'));
  const leaving = pilots.filter((pilot) => can(pilot, 'leave'));
  const suspended = pilots.filter((pilot) => can(pilot, 'suspend'));
  const activate = useCommand({
    send: ({ id }: Pilot) => pilotCommands.activate(id),
    touches: touched,
    optimistic: ({ id }) => [
      {
        key: ['pilots', 'list'],
        apply: (data) => patchThing(data, id, (pilot) => ({ ...pilot, status: 'active' })),
      },
    ],
    done: (_, { name }) => toast.ok(t('crew.done.activate', { name })),
    failed: (error) => toast.error(error),
  });
  return (
    <>
      {pending.length > 0 && (
        <Button
          writes
          size="sm"
          onClick={() => {
            for (const pilot of pending) activate.mutate(pilot);
            onDone();
          }}
        >
          {t('crew.activateCount', { count: pending.length })}
        </Button>
      )}
      {ranked.length > 0 && ranks.length > 0 && (
        <Button writes size="sm" onClick={() => setAsking('rank')}>
          {t('crew.rankCount', { count: ranked.length })}
        </Button>
      )}
      {leaving.length > 0 && (
        <Button writes size="sm" onClick={() => setAsking('leave')}>
          {t('crew.leaveCount', { count: leaving.length })}
        </Button>
      )}
      {suspended.length > 0 && (
        <Button writes size="sm" onClick={() => setAsking('suspend')}>
          {t('crew.suspendCount', { count: suspended.length })}
        </Button>
      )}
      {asking === 'rank' && (
        <RankMany pilots={ranked} ranks={ranks} onClose={() => setAsking(null)} onDone={onDone} />
      )}
      {asking === 'leave' && <LeaveMany pilots={leaving} onClose={() => setAsking(null)} onDone={onDone} />}
      {asking === 'suspend' && (
        <SuspendMany pilots={suspended} onClose={() => setAsking(null)} onDone={onDone} />
      )}
    </>
  );
}

/** One after the other, so that a refusal names its pilot and the others are done all the same. */
async function each(pilots: readonly Pilot[], send: (pilot: Pilot) => Promise<unknown>): Promise<number> {
  let done = 0;
  for (const pilot of pilots) {
    try {
      await send(pilot);
      done += 1;
    } catch (error) {
      toast.error(t('crew.notDone', { name: pilot.name, why: sentenceOf(error) }));
    }
  }
  return done;
}

interface ManyProps {
  pilots: readonly Pilot[];
  onClose: () => void;
  onDone: () => void;
}

function useFinished({ onClose, onDone }: ManyProps) {
  const client = useQueryClient();
  return async (count: number) => {
    if (count > 0) toast.ok(t('crew.doneCount', { count }));
    onClose();
    onDone();
    await refresh(client, touched);
  };
}

function RankMany({ ranks, ...props }: ManyProps & { ranks: readonly Rank[] }) {
  const finished = useFinished(props);
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/rank',
    initial: { rank_id: ranks[0]?.id ?? '', reason: '' },
    send: async ({ rank_id, reason }) =>
      finished(await each(props.pilots, (pilot) => pilotCommands.rank(pilot.id, rank_id, reason))),
  });
  return (
    <FormDialog
      form={form}
      title={t('crew.rankCount', { count: props.pilots.length })}
      description={t('crew.rankText')}
      action={t('crew.verb.rank')}
      onClose={props.onClose}
    >
      <SelectField
        label={t('crew.rank')}
        options={ranks.map((rank) => ({ value: rank.id, label: rank.name }))}
        {...form.field('rank_id')}
      />
      <TextAreaField label={t('crew.reason')} required maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}

function LeaveMany(props: ManyProps) {
  const finished = useFinished(props);
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/leave',
    initial: { from_on: new Date().toISOString().slice(0, 10), until_on: '', reason: '' },
    send: async ({ from_on, until_on, reason }) => {
      const leave = { from_on: from_on || null, until_on: until_on || null, reason: reason.trim() };
      await finished(await each(props.pilots, (pilot) => pilotCommands.leave(pilot.id, leave)));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('crew.leaveCount', { count: props.pilots.length })}
      description={t('crew.leaveText')}
      action={t('crew.verb.leave')}
      onClose={props.onClose}
    >
      <FormGrid>
        <DateField label={t('crew.leaveFrom')} {...form.field('from_on')} />
        <DateField
          label={t('crew.leaveUntil')}
          hint={t('crew.leaveUntilHint')}
          min={form.values.from_on}
          {...form.field('until_on')}
        />
      </FormGrid>
      <TextAreaField
        label={t('crew.reason')}
        hint={t('crew.leaveReasonHint')}
        maxLength={2000}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function SuspendMany(props: ManyProps) {
  const finished = useFinished(props);
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/suspend',
    initial: { reason: '' },
    send: async ({ reason }) =>
      finished(await each(props.pilots, (pilot) => pilotCommands.suspend(pilot.id, reason))),
  });
  return (
    <FormDialog
      form={form}
      title={t('crew.suspendCount', { count: props.pilots.length })}
      description={t('crew.suspendText')}
      action={t('crew.verb.suspend')}
      danger
      onClose={props.onClose}
    >
      <TextAreaField label={t('crew.reason')} required maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
