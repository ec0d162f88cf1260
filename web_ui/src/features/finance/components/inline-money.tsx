import '@/styles/figures.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Money } from '@/components/ui/values.tsx';
import { cx } from '@/lib/cx.ts';
import { editableMoney, parseMoney } from '@/lib/format.ts';

interface InlineMoneyProps {
  /** What the button that opens it is called. */
  action: string;
  label: string;
  minor: number;
  currency: string;
  /** Sends it; throws what the API threw. */
  save: (minor: number | null) => Promise<unknown>;
}

/** An amount that is edited where it stands: Enter saves, Esc leaves it as it was. A refusal is said below it. */
export default function InlineMoney({ action, label, minor, currency, save }: InlineMoneyProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = useRef(false);
  const shown = sent ?? minor;
  const close = () => {
    open.current = false;
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const commit = async () => {
    if (!open.current || draft === null) return;
    close();
    if (draft === editableMoney(shown, currency)) return;
    const value = parseMoney(draft, currency);
    setError(null);
    setSent(value);
    try {
      await save(value);
    } catch (refusal) {
      const sentences = refusal instanceof ApiError ? Object.values(refusal.fields) : [];
      setError(sentences[0] ?? sentenceOf(refusal));
    } finally {
      setSent(null);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') void commit();
    if (event.key === 'Escape') close();
  };
  return (
    <span className="relative z-10 inline-block text-right">
      {draft === null ? (
        <button
          ref={button}
          type="button"
          aria-label={action}
          onClick={() => {
            open.current = true;
            setDraft(editableMoney(shown, currency));
          }}
          className={cx(
            'figures-write rounded-control px-1.5 py-0.5 hover:bg-hover pointer-coarse:h-11',
            sent !== null && 'text-ink-3',
          )}
        >
          <Money minor={shown} currency={currency} />
        </button>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: what was pressed is what is written in
          autoFocus
          aria-label={label}
          inputMode="decimal"
          value={draft}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => void commit()}
          className={'figures-input rounded-control border border-line-strong bg-raised px-2 text-ink'}
        />
      )}
      {error && (
        <span role="alert" className="figures-cell text-xs text-danger">
          {error}
        </span>
      )}
    </span>
  );
}
