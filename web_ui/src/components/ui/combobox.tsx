import { X } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { sentenceOf } from './error-state.tsx';
import { Field, type FieldProps } from './field.tsx';
import { controlClass } from './input.tsx';
import { Spinner } from './progress.tsx';

// The list is needed with the first key, not with the form.
const ComboboxList = lazy(() => import('./combobox-list.tsx'));

export interface ComboboxItem {
  value: string;
  /** What stands in the field once chosen ("ENBR · Bergen Flesland"). */
  label: string;
  code?: string;
  detail?: string;
}

interface ComboboxProps extends FieldProps {
  /** The chosen item; give at least its value, and its label where it is known. */
  value: ComboboxItem | null;
  onChange: (item: ComboboxItem | null) => void;
  /** Asks the server; called 150 ms after the last key, with `''` when the field is opened. */
  search: (text: string, signal: AbortSignal) => Promise<ComboboxItem[]>;
  placeholder?: string;
  disabled?: boolean;
}

/** A field that looks things up by code or name while typing (airports, aircraft types, pilots). */
export function Combobox({ value, onChange, search, placeholder, disabled, ...field }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const [items, setItems] = useState<ComboboxItem[]>([]);
  const [active, setActive] = useState(0);
  const [status, setStatus] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [failure, setFailure] = useState('');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const find = useRef(search);
  find.current = search;

  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    setStatus('busy');
    const timer = setTimeout(
      async () => {
        try {
          const found = await find.current(text?.trim() ?? '', abort.signal);
          if (abort.signal.aborted) return;
          setItems(found);
          setActive(0);
          setStatus('idle');
        } catch (error) {
          if (abort.signal.aborted) return;
          setFailure(sentenceOf(error));
          setStatus('failed');
        }
      },
      text === null ? 0 : 150,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [open, text]);

  const close = () => {
    setOpen(false);
    setText(null);
  };
  const choose = (item: ComboboxItem) => {
    onChange(item);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (items.length ? (at + step + items.length) % items.length : 0));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const item = items[active];
      if (item && status === 'idle') choose(item);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && open && text && status === 'idle' && items[0]) {
      // Typing a code and going on to the next field is what fast people do.
      choose(items[active] ?? items[0]);
    }
  };

  return (
    <Field {...field}>
      {(control) => (
        <span className="relative block">
          <input
            {...control}
            ref={input}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && items[active] ? `${listId}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            placeholder={placeholder}
            value={text ?? value?.label ?? ''}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
            }}
            onFocus={(event) => event.target.select()}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={close}
            className={cx(controlClass, 'pr-9')}
          />
          <span className="absolute inset-y-0 right-1.5 flex items-center">
            {open && status === 'busy' ? (
              <Spinner className="mr-1.5 text-ink-3" />
            ) : (
              value &&
              !disabled && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('action.clear')}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChange(null)}
                  className="grid size-6 place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink"
                >
                  <X className="size-3.5" />
                </button>
              )
            )}
          </span>
          {open && (
            <Suspense fallback={null}>
              <ComboboxList
                id={listId}
                label={field.label}
                input={input}
                items={items}
                active={active}
                onActive={setActive}
                onChoose={choose}
                onClose={close}
                message={
                  status === 'failed'
                    ? failure
                    : items.length > 0
                      ? ''
                      : status === 'busy'
                        ? t('combobox.searching')
                        : t('combobox.none')
                }
              />
            </Suspense>
          )}
        </span>
      )}
    </Field>
  );
}
