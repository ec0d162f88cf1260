import { insignia } from '../model.ts';

/** The stripes of a rank, as on a pilot's shoulder; its name always stands beside it. */
export function RankInsignia({ position, of, large }: { position: number; of: number; large?: boolean }) {
  const { stripes, star } = insignia(position, of);
  return (
    <svg
      viewBox="0 0 20 32"
      aria-hidden="true"
      className={large ? 'h-12 w-7.5 shrink-0' : 'h-6 w-3.75 shrink-0'}
    >
      <path
        d="M2 6 10 1l8 5v23a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2Z"
        fill="var(--accent-soft)"
        stroke="var(--accent)"
      />
      {Array.from({ length: stripes }, (_, index) => (
        <rect
          key={index}
          x="4.5"
          y={26 - index * 4}
          width="11"
          height="2.25"
          rx="0.5"
          fill="var(--caution)"
        />
      ))}
      {star && (
        <path d="m10 4.5 1 2.1 2.3.3-1.7 1.6.4 2.3-2-1.1-2 1.1.4-2.3-1.7-1.6 2.3-.3Z" fill="var(--caution)" />
      )}
    </svg>
  );
}
