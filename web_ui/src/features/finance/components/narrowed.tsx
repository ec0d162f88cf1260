import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { t, tOr } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { accountName, dayPlus } from '../model.ts';
import { nameQuery } from '../queries.ts';

const named = ['aircraft', 'subfleet', 'route', 'pilot', 'pirep', 'expense'];

interface NarrowedProps {
  filters: Readonly<Record<string, string>>;
  onClear: (name: string) => void;
}

/** What figures or entries are narrowed to, in words, each to be let go of. */
export function Narrowed({ filters, onClear }: NarrowedProps) {
  return (
    <ul aria-label={t('finance.only')} className="flex flex-wrap items-center gap-2 text-sm">
      {Object.entries(filters).map(([name, value]) => (
        <li key={name}>
          <Chip name={name} value={value} onClear={() => onClear(name)} />
        </li>
      ))}
    </ul>
  );
}

function Chip({ name, value, onClear }: { name: string; value: string; onClear: () => void }) {
  const { data } = useQuery({ ...nameQuery(name, value), enabled: named.includes(name) });
  const what = tOr(`finance.drill.${name}`, name);
  const which =
    name === 'from'
      ? formatDay(value)
      : name === 'to'
        ? formatDay(dayPlus(value, -1))
        : name === 'account'
          ? accountName(value)
          : (data ?? '');
  return (
    <span className="inline-flex h-7 items-center gap-1.5 rounded-full border border-accent bg-accent-soft px-2 text-accent-text pointer-coarse:h-11">
      <span className="text-ink-2">{what}</span>
      <span className="max-w-40 truncate font-medium">{which}</span>
      <button
        type="button"
        aria-label={t('finance.without', { what: `${what} ${which}` })}
        onClick={onClear}
        className="grid size-5 place-items-center rounded-full hover:bg-hover pointer-coarse:h-11 [&_svg]:size-3.5"
      >
        <X aria-hidden="true" />
      </button>
    </span>
  );
}
