import { ExternalLink } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Count, Duration, Money, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { formatInstant } from '@/lib/time.ts';
import type { Branch, Figures } from '../queries.ts';

const CopyMenu = lazy(() => import('./copy-menu.tsx'));

interface CopiesTableProps {
  main: Figures;
  branches: readonly Branch[];
  /** The one that something is being done with. */
  busy: string | null;
  onOpen: (branch: Branch) => void;
  onClose: (branch: Branch) => void;
  onRename: (branch: Branch) => void;
  onRemove: (branch: Branch) => void;
}

const rows: { label: () => string; cell: (figures: Figures) => ReactNode }[] = [
  { label: () => t('data.figures.as_of'), cell: (one) => <Time at={one.as_of} /> },
  { label: () => t('data.figures.flights'), cell: (one) => <Count value={one.flights} /> },
  { label: () => t('data.figures.block'), cell: (one) => <Duration minutes={one.block_minutes} /> },
  { label: () => t('data.figures.pilots'), cell: (one) => <Count value={one.pilots} /> },
  { label: () => t('data.figures.aircraft'), cell: (one) => <Count value={one.aircraft} /> },
  {
    label: () => t('data.figures.cash'),
    cell: (one) =>
      one.cash.length === 0 ? (
        <None />
      ) : (
        one.cash.map((cash) => (
          <span key={cash.currency} className="block">
            <Money minor={cash.balance_minor} currency={cash.currency} whole />
          </span>
        ))
      ),
  },
  { label: () => t('data.figures.events'), cell: (one) => <Count value={one.events} /> },
];

/** The airline and its copies side by side, a figure a row. */
export function CopiesTable(props: CopiesTableProps) {
  const { main, branches } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('data.compare')} tabIndex={0}>
      <table className="w-full text-md">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="px-4 py-2 text-left">
              <span className="sr-only">{t('data.compare')}</span>
            </th>
            <th scope="col" className="min-w-48 px-4 py-2 text-right font-semibold">
              {t('data.mainLine')}
            </th>
            {branches.map((branch) => (
              <th key={branch.id} scope="col" className="min-w-48 px-4 py-2 text-right font-normal">
                <CopyHead branch={branch} {...props} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cell }) => (
            <tr key={label()} className="border-b border-line last:border-b-0">
              <th scope="row" className="whitespace-nowrap px-4 py-2 text-left font-normal text-ink-3">
                {label()}
              </th>
              <td className="px-4 py-2 text-right">{cell(main)}</td>
              {branches.map((branch) => (
                <td key={branch.id} className="px-4 py-2 text-right">
                  {branch.figures ? cell(branch.figures) : <None />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CopyHead({
  branch,
  busy,
  onOpen,
  onClose,
  onRename,
  onRemove,
}: CopiesTableProps & { branch: Branch }) {
  return (
    <div className="flex flex-col items-end gap-1">
      <div className="flex items-center gap-1.5">
        {branch.open && (
          <Badge tone="active" dot>
            {t('data.copyIsOpen')}
          </Badge>
        )}
        <span className="max-w-40 truncate font-semibold" title={branch.name}>
          {branch.name}
        </span>
      </div>
      <span className="text-sm text-ink-3" title={branch.note ?? undefined}>
        {branch.as_of && t('data.copyAsOf', { moment: formatInstant(branch.as_of) })} ·{' '}
        {formatBytes(branch.bytes)}
      </span>
      {branch.problem && <span className="text-sm text-danger">{branch.problem}</span>}
      <div className="flex items-center gap-1">
        <Button
          size="sm"
          icon={<ExternalLink />}
          pending={busy === branch.id}
          title={t('data.copyOpenHint')}
          onClick={() => onOpen(branch)}
        >
          {t('data.copyOpen')}
        </Button>
        <Suspense fallback={<span className="size-7" />}>
          <CopyMenu branch={branch} onClose={onClose} onRename={onRename} onRemove={onRemove} />
        </Suspense>
      </div>
    </div>
  );
}
