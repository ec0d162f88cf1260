import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '@/i18n/t.ts';
import { AirlineMark, type SwitcherAirline } from './airline-mark.tsx';

const AirlineMenu = lazy(() => import('./airline-menu.tsx'));

interface AirlineSwitcherProps {
  airlines: readonly SwitcherAirline[];
  current: SwitcherAirline;
  onChange: (id: string) => void;
}

/** The airline that is looked at; a menu where there are several. */
export function AirlineSwitcher({ airlines, current, onChange }: AirlineSwitcherProps) {
  const face = (
    <>
      <AirlineMark airline={current} />
      <span data-wide="" className="min-w-0 flex-1 truncate text-left text-md font-semibold">
        {current.name}
      </span>
    </>
  );
  const still = <div className="flex min-w-0 items-center gap-2.5 px-1.5">{face}</div>;
  if (airlines.length < 2) return still;
  return (
    <Suspense fallback={still}>
      <AirlineMenu
        airlines={airlines}
        current={current}
        onChange={onChange}
        trigger={
          <button
            type="button"
            aria-label={`${t('shell.airline')}: ${current.name}`}
            className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-control px-1.5 hover:bg-hover"
          >
            {face}
            <ChevronsUpDown data-wide="" className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
          </button>
        }
      />
    </Suspense>
  );
}
