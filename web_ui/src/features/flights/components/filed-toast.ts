import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import type { Filed } from '../queries.ts';

/** Says what became of a report that was handed in. */
export function filedToast(ident: string, { state }: Filed): void {
  if (state === 'accepted') toast.ok(t('flights.accepted', { ident }));
  else if (state === 'draft') toast.ok(t('flights.draftSaved'));
  else toast.ok(t('flights.waits', { ident }));
}
