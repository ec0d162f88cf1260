import { t } from '@/i18n/t.ts';
import type { PilotVerb } from './model.ts';
import type { Pilot } from './queries.ts';

/** What a verb is called for this pilot, and for a reader who is the pilot. */
export function verbText(verb: PilotVerb, pilot: Pick<Pilot, 'status' | 'leave'>, own: boolean): string {
  if (verb === 'leave' && (pilot.status === 'leave' || pilot.leave)) return t('crew.changeLeave');
  if (verb === 'return' && pilot.status === 'active') return t('crew.callOff');
  if (own && verb === 'leave') return t('crew.ownLeave');
  if (own && verb === 'return') return t('crew.ownReturn');
  return t(`crew.verb.${verb}`);
}
