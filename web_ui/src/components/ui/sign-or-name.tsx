import type { ReactNode } from 'react';

/** What a choice or a button says: a sign on phones, its name where there is room. Read aloud it is always the name. */
export function SignOrName({ sign, name }: { sign: ReactNode; name: string }) {
  return (
    <>
      <span className="sm:hidden [&_svg]:size-4" aria-hidden="true">
        {sign}
      </span>
      <span className="max-sm:sr-only">{name}</span>
    </>
  );
}
