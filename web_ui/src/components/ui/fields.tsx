import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { editableMoney, formatDuration, parseClock, parseDuration, parseMoney } from '@/lib/format.ts';
import { decimalSign, numberInField, parseNumber } from '@/lib/number-text.ts';
import { DateInput } from './date-input.tsx';
import { Field, type FieldProps } from './field.tsx';
import { type Check, said } from './field-check.ts';
import { Input, TextArea } from './input.tsx';
import { type Option, Select } from './select.tsx';

/** What `form.field('name')` gives; spread it into one of the fields below. */
export interface Bound<V> {
  name: string;
  value: V;
  onChange: (value: V) => void;
  error?: string;
  check?: Check;
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
  check,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, required, hideLabel, className }} error={error ?? said(value, check)}>
      {(control) => (
        <Input {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

type DateFieldProps = FieldProps &
  Bound<string> &
  Omit<ComponentProps<typeof DateInput>, keyof Bound<string>>;

/** A day with its label: `2026-11-28`, or empty. */
export function DateField({
  label,
  hint,
  error,
  required,
  hideLabel,
  className,
  check,
  ...rest
}: DateFieldProps) {
  return (
    <Field {...{ label, hint, required, hideLabel, className }} error={error ?? said(rest.value, check)}>
      {(control) => <DateInput {...control} {...rest} />}
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
  check,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, hint, required, hideLabel, className }} error={error ?? said(value, check)}>
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
  check,
  ...rest
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, required, hideLabel, className }} error={error ?? said(value, check)}>
      {(control) => (
        <Select {...control} {...rest} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface ParsedFieldProps<V> extends FieldProps, Bound<V | null>, Native {
  suffix?: ReactNode;
}

interface Parsing<V> {
  parse: (text: string) => V | null;
  write: (value: V) => string;
  /** The sentence on text that means nothing. */
  meaningless: string;
}

/**
 * A field whose text means a value: keeps what is typed as it is typed, and tidies it on leaving.
 *
 * Text that means nothing gives null and says so: at once where more typing cannot help, else on leaving.
 */
function ParsedField<V extends number>({
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
  meaningless,
  check,
  ...rest
}: ParsedFieldProps<V> & Parsing<V>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // What is filled in while somebody is there, about to type, gives way to what they type.
  useEffect(() => {
    if (typed === null && value !== null && document.activeElement === input.current) input.current?.select();
  }, [typed, value]);
  const lost = typed !== null && typed.trim() !== '' && value === null;
  const shown = (number: number) =>
    `${write(number as V)}${typeof rest.suffix === 'string' ? ` ${rest.suffix}` : ''}`;
  const own = lost && (left || check?.judged) ? meaningless : said(value, check, shown);
  return (
    <Field {...{ label, hint, required, hideLabel, className }} error={error ?? own}>
      {(control) => (
        <Input
          {...control}
          {...rest}
          ref={input}
          inputMode={rest.inputMode ?? 'decimal'}
          value={typed ?? (value === null ? '' : write(value))}
          onChange={(event) => {
            const text = event.target.value;
            const meant = text.trim() === '' ? null : parse(text);
            setTyped(text);
            setLeft(false);
            check?.onMeaning?.(meant !== null || text.trim() === '');
            onChange(meant);
          }}
          onBlur={() => {
            if (value !== null || typed?.trim() === '') setTyped(null);
            setLeft(true);
          }}
        />
      )}
    </Field>
  );
}

/** A number with its unit at the end, in the decimal sign of the language. Null while empty or no number. */
export function NumberField(props: ParsedFieldProps<number>) {
  return (
    <ParsedField
      {...props}
      parse={parseNumber}
      write={numberInField}
      meaningless={t('field.notNumber', { example: numberInField(props.check?.limit?.whole ? 12 : 12.5) })}
    />
  );
}

/** Money in integer minor units: people type "1 250.50". */
export function MoneyField({ currency, ...props }: ParsedFieldProps<number> & { currency: string }) {
  return (
    <ParsedField
      {...props}
      suffix={currency}
      parse={(text) => parseMoney(text, currency)}
      write={(amount) => editableMoney(amount, currency).replace('.', decimalSign())}
      meaningless={t('field.notMoney', { example: numberInField(1250) })}
    />
  );
}

/** Minutes, typed as "1:35", "0135" or "95". */
export function DurationField(props: ParsedFieldProps<number>) {
  return (
    <ParsedField
      suffix="h:mm"
      inputMode="text"
      {...props}
      parse={parseDuration}
      write={formatDuration}
      meaningless={t('field.notDuration')}
    />
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
          <span className="min-w-0 flex-1">
            <DateInput
              {...control}
              name={name}
              value={day}
              onChange={(next) => change({ day: next, clock })}
            />
          </span>
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
