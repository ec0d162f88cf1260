import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
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
 * The server judges: its sentences land on the fields they name, and what names no field of this form is shown
 * above the buttons by FormFailure. The sentence of a field goes away as soon as the field is changed.
 */
export function useForm<T extends object>(options: {
  initial: T;
  /** Sends it; throws what the API threw. */
  send: (values: T) => Promise<unknown>;
}): Form<T> {
  const [values, setValues] = useState(options.initial);
  const [start, setStart] = useState(options.initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const sending = useRef(false);

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
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  const submit = async () => {
    if (sending.current) return; // A double press sends one command.
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
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set({ [name]: value } as unknown as Partial<T>),
      error: errors[name],
    }),
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
