import { Button } from '@/components/ui/button.tsx';
import { t } from '@/i18n/t.ts';
import { type VerbForMany, verbsForMany } from '../actions.ts';
import type { Aircraft } from '../queries.ts';

interface ManyBarProps {
  aircraft: readonly Aircraft[];
  onAct: (verb: VerbForMany) => void;
  onClear: () => void;
}

/** What can be done with those that are ticked; a verb that fits none of them is not there. */
export default function ManyBar({ aircraft, onAct, onClear }: ManyBarProps) {
  const words: Record<VerbForMany, string> = {
    move: t('fleet.move'),
    'maintenance/start': t('fleet.maintenanceStart'),
    'maintenance/end': t('fleet.maintenanceEnd'),
    store: t('fleet.store'),
    unstore: t('fleet.unstore'),
    sell: t('fleet.sell'),
  };
  return (
    <section
      aria-label={t('fleet.selected', { count: aircraft.length })}
      className="sticky top-2 z-20 flex flex-wrap items-center gap-2 rounded-card border border-accent bg-raised px-3 py-2 shadow-pop"
    >
      <span role="status" className="num mr-1 text-sm font-medium">
        {t('fleet.selected', { count: aircraft.length })}
      </span>
      {verbsForMany
        .filter((verb) => aircraft.some((one) => one.actions.includes(verb)))
        .map((verb) => (
          <Button writes key={verb} size="sm" onClick={() => onAct(verb)}>
            {words[verb]}
          </Button>
        ))}
      <Button size="sm" variant="quiet" className="ml-auto" onClick={onClear}>
        {t('fleet.clearSelection')}
      </Button>
    </section>
  );
}
