import { type ComponentProps, type ReactNode, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { editableMoney, formatDuration, parseClock, parseDuration, parseMoney } from '@/lib/format.ts';
import { Field, type FieldProps } from './field.tsx';
import { Input, TextArea } from './input.tsx';
import { type Option, Select } from './select.tsx';

/** What `form.field('name')` gives; spread it into one of the fields below. */
export interface Bound<V> {
  name: string;
  value: V;
  onChange: (value: V) => void;
  error?: string;
}

type Native = Omit<
  ComponentProps<'input'>,
  'value' | 'onChange' | 'name' | 'children' | 'className' | 'required'
>;

interface TextFieldProps extends FieldProps, Bound<string>, Native {
  mono?: boolean;
  suffix?: ReactNode;
  leading?: ReactNode;
}

export function TextField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(control) => (
        <Input {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps, Bound<string> {
  rows?: number;
  maxLength?: number;
  placeholder?: string;
}

export function TextAreaField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  value,
  onChange,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(control) => (
        <TextArea {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface SelectFieldProps extends FieldProps, Bound<string> {
  options: readonly Option[];
  placeholder?: string;
  disabled?: boolean;
}

export function SelectField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  value,
  onChange,
  ...rest
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(control) => (
        <Select {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface ParsedFieldProps<V> extends FieldProps, Bound<V | null>, Native {
  suffix?: ReactNode;
}

/**
 * A field whose text means a value: keeps what is typed as it is typed, and tidies it on leaving.
 *
 * Text that means nothing gives null, which the server answers with its sentence.
 */
function ParsedField<V>({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  value,
  onChange,
  parse,
  write,
  ...rest
}: ParsedFieldProps<V> & { parse: (text: string) => V | null; write: (value: V) => string }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(control) => (
        <Input
          {...control}
          {...rest}
          inputMode={rest.inputMode ?? 'decimal'}
          value={typed ?? (value === null ? '' : write(value))}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(event.target.value.trim() === '' ? null : parse(event.target.value));
          }}
          onBlur={() => {
            if (value !== null || typed?.trim() === '') setTyped(null);
          }}
        />
      )}
    </Field>
  );
}

function parseNumber(text: string): number | null {
  const clean = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return clean !== '' && Number.isFinite(Number(clean)) ? Number(clean) : null;
}

/** A number with its unit at the end. Null while empty or no number. */
export function NumberField(props: ParsedFieldProps<number>) {
  return <ParsedField {...props} parse={parseNumber} write={String} />;
}

/** Money in integer minor units: people type "1 250.50". */
export function MoneyField({ currency, ...props }: ParsedFieldProps<number> & { currency: string }) {
  return (
    <ParsedField
      {...props}
      suffix={currency}
      parse={(text) => parseMoney(text, currency)}
      write={(amount) => editableMoney(amount, currency)}
    />
  );
}

/** Minutes, typed as "1:35", "0135" or "95". */
export function DurationField(props: ParsedFieldProps<number>) {
  return (
    <ParsedField suffix="h:mm" inputMode="text" {...props} parse={parseDuration} write={formatDuration} />
  );
}

/**
 * A UTC instant (`2026-11-22T14:05:00Z`) as a day and a 24-hour clock; `''` while one of them is missing.
 *
 * The browser's own date-and-time field would show twelve hours to half the world.
 */
export function InstantField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  value,
  onChange,
  name,
}: FieldProps & Bound<string>) {
  const [typed, setTyped] = useState<{ day: string; clock: string } | null>(null);
  const day = typed?.day ?? value.slice(0, 10);
  const clock = typed?.clock ?? value.slice(11, 16);
  const change = (next: { day: string; clock: string }) => {
    setTyped(next);
    const minutes = parseClock(next.clock);
    onChange(next.day && minutes ? `${next.day}T${minutes}:00Z` : '');
  };
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            type="date"
            name={name}
            value={day}
            onChange={(event) => change({ day: event.target.value, clock })}
          />
          <div className="w-28 shrink-0">
            <Input
              aria-label={t('field.clock', { label })}
              aria-invalid={error ? true : undefined}
              inputMode="numeric"
              placeholder="14:05"
              maxLength={5}
              suffix="Z"
              value={clock}
              onChange={(event) => change({ day, clock: event.target.value })}
              onBlur={() => value && setTyped(null)}
            />
          </div>
        </div>
      )}
    </Field>
  );
}
