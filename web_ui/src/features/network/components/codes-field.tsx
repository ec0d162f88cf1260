import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { TextAreaField } from '@/components/ui/fields.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { codesIn } from '../bulk.ts';

interface CodesFieldProps {
  label: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
  /** More ways to fill it, beside pasting. */
  ways?: ReactNode;
  /** Codes that are no airport's. */
  unknown?: readonly string[];
}

/** Several airports: looked up one by one, pasted as codes, or put there by other means. */
export function CodesField({ label, value, onChange, ways, unknown = [] }: CodesFieldProps) {
  const [pasting, setPasting] = useState<string | null>(null);
  const add = (codes: readonly string[]) => onChange([...new Set([...value, ...codes])]);
  return (
    <div className="flex flex-col gap-2">
      <AirportField label={label} value={null} onChange={(airport) => airport && add([airport.value])} />
      {value.length > 0 && (
        <ul aria-label={label} className="flex max-h-40 flex-wrap gap-1 overflow-y-auto">
          {value.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-label={t('schedule.takeOut', { code })}
                onClick={() => onChange(value.filter((one) => one !== code))}
                className="inline-flex h-7 items-center gap-1 rounded-control border border-line bg-raised px-2 text-sm hover:border-line-strong pointer-coarse:h-9"
              >
                <Code className={unknown.includes(code) ? 'text-danger line-through' : undefined}>
                  {code}
                </Code>
                <X className="size-3 text-ink-3" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={() => setPasting(pasting === null ? '' : null)}>
          {t('schedule.pasteCodes')}
        </Button>
        {ways}
        {value.length > 1 && (
          <Button size="sm" variant="quiet" onClick={() => onChange([])}>
            {t('action.clear')}
          </Button>
        )}
      </div>
      {pasting !== null && (
        <div className="flex flex-col gap-2">
          <TextAreaField
            label={t('schedule.pastedCodes')}
            hint={t('schedule.pasteHint')}
            name="codes"
            value={pasting}
            onChange={setPasting}
            rows={3}
          />
          <div>
            <Button
              size="sm"
              disabled={codesIn(pasting).length === 0}
              onClick={() => {
                add(codesIn(pasting));
                setPasting(null);
              }}
            >
              {t('schedule.addCodes', { count: codesIn(pasting).length })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
