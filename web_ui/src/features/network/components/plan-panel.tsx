import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { type Form, FormFailure } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { type BulkForm, errorsIn, renumbered, rowBody, shownRows, withChange } from '../bulk.ts';
import type { Plan, RowBody } from '../queries.ts';
import { PlanRowLine } from './plan-row-line.tsx';
import { PlanTotals } from './plan-totals.tsx';

interface PlanPanelProps {
  plan: Plan | undefined;
  waiting: boolean;
  form: Form<BulkForm>;
  subfleets: readonly { id: string; name: string }[];
  leftOut: readonly RowBody[];
  /** The rows once one was edited or left out. */
  rows: readonly RowBody[] | null;
  /** The preview is that of what is typed. */
  settled: boolean;
  onRows: (rows: RowBody[]) => void;
  onLeftOut: (rows: RowBody[]) => void;
  /** Makes the rows of the pattern anew. */
  onAgain: () => void;
}

/** Rows are shown in portions: hundreds of fields at once make a page slow. */
const portion = 60;

/** Every route that would be opened, what is to be known of it, and what all of them take. */
export function PlanPanel(props: PlanPanelProps) {
  const { plan, waiting, form, subfleets, leftOut, rows, settled, onRows, onLeftOut, onAgain } = props;
  const [only, setOnly] = useState<'all' | 'checks'>('all');
  const [most, setMost] = useState(portion);
  if (!plan) {
    return (
      <section className="rounded-card border border-dashed border-line">
        {waiting ? (
          <Loading>
            <SkeletonLines count={8} />
          </Loading>
        ) : (
          <EmptyState icon={<ListPlus />} title={t('schedule.previewEmpty')}>
            {t('schedule.previewEmptyNext')}
          </EmptyState>
        )}
      </section>
    );
  }
  // What was done a moment ago counts, also before the server has looked at it.
  const current = shownRows(plan, rows);
  const bodies = rows ?? current.map(rowBody);
  const wrong = errorsIn({ rows: current });
  const noted = current.filter((row) => row.checks.some((check) => check.level !== 'note')).length;
  const shown = current
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => only === 'all' || row.checks.some((check) => check.level !== 'note'));
  const leave = (leaves: (index: number) => boolean) => {
    onLeftOut([...leftOut, ...bodies.filter((_, index) => leaves(index))]);
    onRows(bodies.filter((_, index) => !leaves(index)));
  };
  const taken = current.some((row) => row.checks.some((check) => check.code.startsWith('number-')));
  return (
    <section
      aria-label={t('schedule.preview')}
      className="flex min-w-0 flex-col rounded-card border border-line bg-surface shadow-card"
    >
      <PlanTotals totals={plan.totals} subfleets={subfleets} />
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <Segmented<'all' | 'checks'>
          label={t('schedule.rowsShown')}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: t('schedule.rowsAll', { count: current.length }) },
            { value: 'checks', label: t('schedule.rowsNoted', { count: noted }) },
          ]}
        />
        {taken && (
          <Button size="sm" onClick={() => onRows(renumbered({ rows: current }))}>
            {t('schedule.freeNumbers')}
          </Button>
        )}
        {wrong > 0 && (
          <Button size="sm" onClick={() => leave((index) => current[index]?.can_be === false)}>
            {t('schedule.leaveWrong', { count: wrong })}
          </Button>
        )}
        {(rows !== null || leftOut.length > 0) && (
          <Button size="sm" variant="quiet" onClick={onAgain}>
            {t('schedule.again')}
          </Button>
        )}
      </div>
      {(plan.unknown.length > 0 || plan.left_out > 0) && (
        <div className="flex flex-col gap-2 border-b border-line p-3">
          {plan.unknown.length > 0 && (
            <Notice kind="caution">{t('schedule.unknownCodes', { codes: plan.unknown.join(', ') })}</Notice>
          )}
          {plan.left_out > 0 && (
            <Notice kind="caution">{t('schedule.planLeftOut', { count: plan.left_out })}</Notice>
          )}
        </div>
      )}
      <ol
        aria-label={t('schedule.preview')}
        className="max-h-[calc(100dvh-21rem)] min-h-48 overflow-y-auto max-xl:max-h-none"
      >
        {shown.slice(0, most).map(({ row, index }) => (
          <PlanRowLine
            key={`${row.departure_code} ${row.arrival_code} ${index}`}
            row={row}
            onChange={(change) => onRows(withChange(bodies, index, change))}
            onLeave={() => leave((at) => at === index)}
          />
        ))}
        {shown.length > most && (
          <li className="flex justify-center p-3">
            <Button onClick={() => setMost(most + portion * 4)}>
              {t('schedule.moreRows', { count: shown.length - most })}
            </Button>
          </li>
        )}
        {shown.length === 0 && <li className="p-4 text-ink-2">{t('schedule.noRows')}</li>}
      </ol>
      <footer className="flex flex-col gap-2 border-t border-line px-4 py-3">
        <FormFailure form={form} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p role="status" className="mr-auto text-sm text-ink-2">
            {wrong > 0
              ? t('schedule.wrongRows', { count: wrong })
              : leftOut.length > 0
                ? t('schedule.leftOutRows', { count: leftOut.length })
                : t('schedule.oneStep')}
          </p>
          <Button
            type="submit"
            variant="primary"
            pending={form.pending}
            disabled={wrong > 0 || current.length === 0 || !settled}
          >
            {t('schedule.openMany', { count: current.length })}
          </Button>
        </div>
      </footer>
    </section>
  );
}
