import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { faultOf, type Limits, limitsOf, type Operation } from '@/api/limits.ts';
import { ApiError } from '@/api/problem.ts';
import { t } from '@/i18n/t.ts';
import { sentenceOf } from './error-state.tsx';
import type { Bound } from './fields.tsx';
import { Notice } from './notice.tsx';

export interface Form<T> {
  values: T;
  set: (change: Partial<T>) => void;
  /** `<TextField label="Name" {...form.field('name')} />` */
  field: <K extends keyof T & string>(name: K) => Bound<T[K]>;
  /** The server's sentence for a path that is no field of its own: `form.errorAt('fares.0.price')`. */
  errorAt: (path: string) => string | undefined;
  pending: boolean;
  /** Something was changed since the form was opened or saved. */
  dirty: boolean;
  /** The refusal as a whole, when no shown field can carry it. */
  failure: unknown;
  submit: () => Promise<void>;
  /** Shows the refusal of another command that sent the same fields (saving a draft). */
  refuse: (error: unknown) => void;
  reset: (values?: T) => void;
  onSubmit: (event: FormEvent) => void;
}

/**
 * The state of a form that sends one command.
 *
 * What the OpenAPI document says about the fields of its `operation` is said before anything is sent. The server judges:
 * its sentences land on the fields they name, and what names no field of this form is shown above the buttons by
 * FormFailure. The sentence of a field goes away as soon as the field is changed.
 */
export function useForm<T extends object>(options: {
  initial: T;
  /** Sends it; throws what the API threw. */
  send: (values: T) => Promise<unknown>;
  /** The command that it sends; its limits hold for the fields that are called as those of its body. */
  operation?: Operation;
}): Form<T> {
  const [values, setValues] = useState(options.initial);
  const [start, setStart] = useState(options.initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const sending = useRef(false);
  const limits = useLimits(options.operation);
  const [judged, setJudged] = useState(false);
  // Only what is on the screen can be asked for; each field says so when it is drawn.
  const shown = useRef(new Set<string>());
  shown.current = new Set();
  const meaningless = useRef(new Set<string>());

  const set = (change: Partial<T>) => {
    setValues((old) => ({ ...old, ...change }));
    setErrors((old) => {
      const changed = Object.keys(change);
      return Object.fromEntries(
        Object.entries(old).filter(
          ([path]) => !changed.some((name) => path === name || path.startsWith(`${name}.`)),
        ),
      );
    });
  };

  const refuse = (error: unknown) => {
    const fields = error instanceof ApiError ? error.fields : {};
    setErrors(fields);
    const placed = Object.keys(fields).some((path) => path in values || (path.split('.')[0] ?? '') in values);
    setFailure(placed ? null : error);
    focusWrong();
  };

  const submit = async () => {
    if (sending.current) return; // A double press sends one command.
    const wrong = [...shown.current].some(
      (name) => meaningless.current.has(name) || faultOf(values[name as keyof T], limits[name]) !== null,
    );
    setJudged(wrong);
    if (wrong) {
      focusWrong();
      return;
    }
    sending.current = true;
    setPending(true);
    setErrors({});
    setFailure(null);
    try {
      await options.send(values);
      setStart(values);
    } catch (error) {
      refuse(error);
    } finally {
      sending.current = false;
      setPending(false);
    }
  };

  return {
    values,
    set,
    field: (name) => {
      shown.current.add(name);
      const limit = limits[name];
      const value = values[name];
      // Fields of words and numbers say it themselves, as they write it; of a choice there is only this to say.
      const missing = judged && typeof value === 'object' && faultOf(value, limit) === 'needed';
      return {
        name,
        value,
        onChange: (next) => set({ [name]: next } as unknown as Partial<T>),
        error: errors[name] ?? (missing ? t('field.needed') : undefined),
        check: {
          limit,
          judged,
          onMeaning: (means) => {
            if (means) meaningless.current.delete(name);
            else meaningless.current.add(name);
          },
        },
      };
    },
    errorAt: (path) => errors[path],
    pending,
    dirty: JSON.stringify(values) !== JSON.stringify(start),
    failure,
    submit,
    refuse,
    reset: (next = options.initial) => {
      setValues(next);
      setStart(next);
      setErrors({});
      setFailure(null);
    },
    onSubmit: (event) => {
      event.preventDefault();
      void submit();
    },
  };
}

function focusWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

const none: Limits = {};

/** The limits of a form's command; nothing is known of them for a moment, and then the server says it. */
function useLimits(operation: Operation | undefined): Limits {
  const [limits, setLimits] = useState(none);
  useEffect(() => {
    let gone = false;
    if (operation)
      void limitsOf(operation).then(
        (found) => !gone && setLimits(found),
        // Without them the server says all there is to say.
        () => {},
      );
    return () => {
      gone = true;
    };
  }, [operation]);
  return limits;
}

/** The refusal that belongs to no single field, as a sentence. */
export function FormFailure({ form }: { form: { failure: unknown } }) {
  if (!form.failure) return null;
  const extra = form.failure instanceof ApiError ? Object.values(form.failure.fields) : [];
  return (
    <Notice kind="danger">
      {sentenceOf(form.failure)}
      {extra.length > 0 && (
        <ul className="mt-1 list-disc pl-4 text-sm">
          {extra.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** Fields in a grid that becomes one column on phones. */
export function FormGrid({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 | 3 | 4 }) {
  const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3', 4: 'sm:grid-cols-2 lg:grid-cols-4' }[
    columns
  ];
  return <div className={`grid gap-x-4 gap-y-3.5 ${grid}`}>{children}</div>;
}

/** The foot of a form: the failure, then the buttons, the main one last. */
export function FormFoot({ form, children }: { form: { failure: unknown }; children: ReactNode }) {
  return (
    <div className="mt-5 flex flex-col gap-3">
      <FormFailure form={form} />
      <div className="flex flex-wrap justify-end gap-2">{children}</div>
    </div>
  );
}
