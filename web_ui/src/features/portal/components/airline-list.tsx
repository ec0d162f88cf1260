import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Initials } from '@/components/ui/initials.tsx';
import { toast } from '@/components/ui/toast.ts';
import { tOr } from '@/i18n/t.ts';
import { type MyAirline, switchTo } from '../queries.ts';

const row = 'flex w-full items-center gap-3 px-4 py-3 text-left';

/** The airlines of whoever has signed in; one press leads into one of them. */
export function AirlineList({ airlines }: { airlines: readonly MyAirline[] }) {
  const [going, setGoing] = useState(false);
  const go = async (slug: string) => {
    setGoing(true);
    try {
      location.assign((await switchTo(slug)).address);
    } catch (error) {
      setGoing(false);
      toast.error(error);
    }
  };
  return (
    <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      {airlines.map((airline) => {
        const shut = airline.status === 'suspended';
        const content = (
          <>
            <Initials name={airline.name} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{airline.name}</span>
              <span className="block truncate text-sm text-ink-3">
                <span className="code">{airline.slug}</span>
                {` · ${tOr(`portal.roles.${airline.role}`, airline.role)}`}
              </span>
            </span>
            {airline.status !== 'active' && (
              <Badge tone={shut ? 'danger' : 'caution'}>
                {tOr(`portal.states.${airline.status}`, airline.status)}
              </Badge>
            )}
            {!shut && <ChevronRight className="size-4 shrink-0 text-ink-3" aria-hidden="true" />}
          </>
        );
        return (
          <li key={airline.slug} className="border-b border-line last:border-b-0">
            {shut ? (
              <div className={row}>{content}</div>
            ) : (
              <button
                type="button"
                disabled={going}
                onClick={() => void go(airline.slug)}
                className={`${row} hover:bg-hover`}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
