import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import { useCan } from '@/api/session.ts';
import { t } from '@/i18n/t.ts';
import { isHosted } from '@/lib/base.ts';
import { formatInstant } from '@/lib/time.ts';
import { branchesQuery } from '../queries.ts';

/** Over every page of a what-if copy, so that nobody takes it for the airline itself. */
export default function BranchBar() {
  const owner = useCan('data.branch');
  const { data } = useQuery({
    ...branchesQuery,
    enabled: owner && !isHosted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const of = data?.branch_of;
  if (!of) return null;
  return (
    <section
      aria-label={t('data.copies')}
      className="flex min-h-9 items-center gap-2 border-b border-line bg-active-soft px-4 py-1 text-sm text-ink print:hidden"
    >
      <GitBranch className="size-4 shrink-0 text-active" aria-hidden="true" />
      <p>{t('data.branchOf', { name: of.name, moment: of.as_of ? formatInstant(of.as_of) : '–' })}</p>
    </section>
  );
}
