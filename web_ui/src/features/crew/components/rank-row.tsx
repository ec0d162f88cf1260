import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Trash2 } from 'lucide-react';
import { refresh } from '@/api/query-client.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { MoneyField, NumberField, TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { changedTerms } from '../model.ts';
import { changeRank, type Rank } from '../queries.ts';
import { RankInsignia } from './rank-insignia.tsx';
import { RankPreview } from './rank-preview.tsx';

interface RankRowProps {
  rank: Rank;
  position: number;
  of: number;
  /** Where the next rank begins. */
  toHours: number | null;
  onMore: () => void;
  onRemove: () => void;
}

/** One rung of the ladder, edited where it stands; what the change would bring is said before it is saved. */
export function RankRow({ rank, position, of, toHours, onMore, onRemove }: RankRowProps) {
  const changes = rank.actions.includes('change');
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex items-start gap-4 max-sm:gap-3">
        <RankInsignia position={position} of={of} large />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          {/* Another answer of the server begins the form anew. */}
          {changes ? <RankForm key={rank.updated_at} rank={rank} /> : <RankFacts rank={rank} />}
          <p className="num flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-3">
            <span>
              {toHours === null
                ? t('crew.hoursFrom', { from: rank.hours_required })
                : t('crew.hoursRange', { from: rank.hours_required, to: toHours })}
            </span>
            <span>{t('crew.pilotCount', { count: rank.pilots })}</span>
            <span>
              {t('crew.mayFly')}: {rank.subfleets.map((one) => one.type_icao).join(', ') || t('crew.flyAll')}
            </span>
            {!rank.auto_promote && <Badge>{t('crew.onlyByStaff')}</Badge>}
            {rank.auto_accept_acars && <Badge tone="ok">{t('crew.autoAcceptAcars')}</Badge>}
            {rank.auto_accept_manual && <Badge tone="ok">{t('crew.autoAcceptManual')}</Badge>}
          </p>
        </div>
        {changes && (
          <div className="flex shrink-0 gap-1 max-sm:flex-col">
            <IconButton size="sm" label={t('crew.editRank', { name: rank.name })} writes onClick={onMore}>
              <Ellipsis />
            </IconButton>
            {rank.actions.includes('delete') && (
              <IconButton
                size="sm"
                label={t('crew.removeRankTitle', { name: rank.name })}
                writes
                onClick={onRemove}
              >
                <Trash2 />
              </IconButton>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function RankFacts({ rank }: { rank: Rank }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <span className="text-md font-semibold">{rank.name}</span>
      <span className="text-sm text-ink-2">
        {t('crew.payAcars')} <Money minor={rank.pay_per_hour_acars_minor} currency={rank.currency} />
      </span>
      <span className="text-sm text-ink-2">
        {t('crew.payManual')} <Money minor={rank.pay_per_hour_manual_minor} currency={rank.currency} />
      </span>
    </p>
  );
}

function RankForm({ rank }: { rank: Rank }) {
  const client = useQueryClient();
  const initial = {
    name: rank.name,
    hours_required: rank.hours_required as number | null,
    pay_per_hour_acars_minor: rank.pay_per_hour_acars_minor as number | null,
    pay_per_hour_manual_minor: rank.pay_per_hour_manual_minor as number | null,
    auto_promote: rank.auto_promote,
  };
  const form = useForm({
    operation: 'PATCH /api/v1/ranks/{id}',
    initial,
    send: async (values) => {
      await changeRank(rank.id, changedTerms(initial, values));
      toast.ok(t('crew.rankSaved'));
      await refresh(client, ['ranks', 'pilots', 'options']);
    },
  });
  const { values } = form;
  const moves =
    values.hours_required !== initial.hours_required || values.auto_promote !== initial.auto_promote;
  return (
    <form aria-label={rank.name} onSubmit={form.onSubmit} noValidate className="flex flex-col gap-2">
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(9rem,2fr)_7rem_repeat(2,minmax(8rem,1fr))]">
        <TextField
          label={t('crew.rankName')}
          maxLength={80}
          className="max-sm:col-span-2"
          {...form.field('name')}
        />
        <NumberField
          label={t('crew.hoursRequired')}
          inputMode="numeric"
          suffix="h"
          {...form.field('hours_required')}
        />
        <MoneyField
          label={t('crew.payAcars')}
          currency={rank.currency}
          {...form.field('pay_per_hour_acars_minor')}
        />
        <MoneyField
          label={t('crew.payManual')}
          currency={rank.currency}
          {...form.field('pay_per_hour_manual_minor')}
        />
      </div>
      <Checkbox
        label={t('crew.autoPromote')}
        checked={values.auto_promote}
        onChange={(auto_promote) => form.set({ auto_promote })}
      />
      {moves && values.hours_required !== null && (
        <RankPreview
          query={{
            airline: rank.airline.id,
            rank: rank.id,
            hours_required: values.hours_required,
            auto_promote: values.auto_promote,
          }}
        />
      )}
      <FormFailure form={form} />
      {form.dirty && (
        <div className="flex gap-2">
          <Button type="submit" variant="primary" size="sm" pending={form.pending}>
            {t('action.save')}
          </Button>
          <Button size="sm" onClick={() => form.reset()}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
