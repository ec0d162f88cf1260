import { faultOf, type Limit, saidAtOnce } from '@/api/limits.ts';
import { t } from '@/i18n/t.ts';

/** What a form hands its field along with the value: what may stand in it, and whether it was tried to be sent. */
export interface Check {
  limit?: Limit;
  judged: boolean;
  /** Told whether the text in the field means anything. */
  onMeaning?: (means: boolean) => void;
}

/** The sentence on a value that cannot be sent as it is; `write` gives a number the way that the field shows it. */
export function said(
  value: unknown,
  check: Check | undefined,
  write: (value: number) => string = String,
): string | undefined {
  const limit = check?.limit;
  const fault = faultOf(value, limit);
  if (!limit || fault === null || !(check?.judged || saidAtOnce.has(fault))) return undefined;
  if (fault === 'needed') return t('field.needed');
  if (fault === 'notWhole') return t('field.notWhole');
  if (fault === 'tooLow') return t('field.tooLow', { min: write(limit.min ?? 0) });
  if (fault === 'tooHigh') return t('field.tooHigh', { max: write(limit.max ?? 0) });
  if (fault === 'tooShort') return t('field.tooShort', { count: limit.minLength ?? 0 });
  return t('field.tooLong', { count: limit.maxLength ?? 0 });
}
