import { Check as CheckIcon, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';

interface ToggleProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean | 'indeterminate';
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  hideLabel?: boolean;
}

const boxClass =
  'peer absolute inset-0 size-full appearance-none rounded-[4px] border border-line-strong bg-raised ' +
  'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50';

export function Checkbox({ label, hint, checked, onChange, disabled, hideLabel }: ToggleProps) {
  const id = useId();
  const half = checked === 'indeterminate';
  const Sign = half ? Minus : CheckIcon;
  return (
    <div className="flex min-h-6 gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <span className="relative mt-0.5 grid size-[1.125rem] shrink-0 place-items-center">
        <input
          id={id}
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = half;
          }}
          checked={checked === true}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={boxClass}
        />
        {checked && (
          <Sign
            aria-hidden="true"
            className="pointer-events-none relative size-3.5 text-accent-ink"
            strokeWidth={3}
          />
        )}
      </span>
      <Caption id={id} label={label} hint={hint} hidden={hideLabel} />
    </div>
  );
}

export function Switch({ label, hint, checked, onChange, disabled, hideLabel }: ToggleProps) {
  const id = useId();
  return (
    <div className="flex min-h-6 gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <span className="relative mt-px h-5 w-9 shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={checked === true}
          checked={checked === true}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer absolute inset-0 size-full appearance-none rounded-full border border-line-strong bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-0.5 left-0.5 size-4 rounded-full bg-line-strong transition-transform peer-checked:translate-x-4 peer-checked:bg-accent-ink"
        />
      </span>
      <Caption id={id} label={label} hint={hint} hidden={hideLabel} />
    </div>
  );
}

function Caption({
  id,
  label,
  hint,
  hidden,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  hidden?: boolean;
}) {
  return (
    <div className={hidden ? 'sr-only' : undefined}>
      <label htmlFor={id} className="text-md">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
