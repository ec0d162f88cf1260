import { useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { spanOf } from './model.ts';
import { type TimeMachine, timeMachineQuery } from './queries.ts';
import { useGoTo } from './use-moment.ts';

const MomentDialog = lazy(() => import('./moment-dialog.tsx'));

/**
 * Beside the heading of a list: asks for a day and shows the same list, with the same filters, as it was then. In the
 * past there is the time machine's bar for it.
 */
export function AsItWas() {
  const past = usePast();
  const client = useQueryClient();
  const goTo = useGoTo();
  const [machine, setMachine] = useState<TimeMachine | null>(null);
  if (past) return null;
  const span = machine && spanOf(machine);
  return (
    <>
      <IconButton
        size="sm"
        label={t('past.asItWas')}
        className="print:hidden"
        onClick={() => void client.fetchQuery(timeMachineQuery).then(setMachine, toast.error)}
      >
        <History />
      </IconButton>
      {machine && span && (
        <Suspense fallback={null}>
          <MomentDialog
            machine={machine}
            span={span}
            at={span.to}
            onGo={goTo}
            onClose={() => setMachine(null)}
          />
        </Suspense>
      )}
    </>
  );
}
