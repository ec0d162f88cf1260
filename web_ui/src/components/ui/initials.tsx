import { cx } from '@/lib/cx.ts';

/** A person as the first letters of the first and the last name. */
export function Initials({ name, small }: { name: string; small?: boolean }) {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => part?.[0] ?? '')
    .join('');
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent-text',
        small ? 'size-6 text-2xs' : 'size-8 text-xs pointer-coarse:size-10',
      )}
    >
      {letters.toUpperCase()}
    </span>
  );
}
