import { useQueryClient } from '@tanstack/react-query';
import { buttonClass } from '@/components/ui/button-class.ts';
import { demoQuery } from '../queries.ts';

/** As high as the bar of a demo, until that is there. */
export function BarsPlace() {
  const demo = useQueryClient().getQueryData(demoQuery.queryKey);
  if (!demo?.is_demo) return null;
  return (
    <div aria-hidden="true" className="flex min-h-9 border-b border-line bg-accent-soft py-1">
      <span className={buttonClass('quiet', 'sm', 'invisible')} />
    </div>
  );
}
