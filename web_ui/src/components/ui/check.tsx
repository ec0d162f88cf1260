import { Check as CheckIcon, Minus } from 'lucide-react';
import { Checkbox as CheckPrimitive, Switch as SwitchPrimitive } from 'radix-ui';
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
  'grid size-[1.125rem] shrink-0 place-items-center rounded-[4px] border border-line-strong bg-raised text-accent-ink ' +
  'data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent';

export function Checkbox({ label, hint, checked, onChange, disabled, hideLabel }: ToggleProps) {
  const id = useId();
  return (
    <div className="flex min-h-6 gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <CheckPrimitive.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(value) => onChange(value === true)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={`${boxClass} mt-0.5`}
      >
        <CheckPrimitive.Indicator>
          {checked === 'indeterminate' ? (
            <Minus className="size-3.5" />
          ) : (
            <CheckIcon className="size-3.5" strokeWidth={3} />
          )}
        </CheckPrimitive.Indicator>
      </CheckPrimitive.Root>
      <Caption id={id} label={label} hint={hint} hidden={hideLabel} />
    </div>
  );
}

export function Switch({ label, hint, checked, onChange, disabled, hideLabel }: ToggleProps) {
  const id = useId();
  return (
    <div className="flex min-h-6 gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <SwitchPrimitive.Root
        id={id}
        checked={checked === true}
        disabled={disabled}
        onCheckedChange={onChange}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-px h-5 w-9 shrink-0 rounded-full border border-line-strong bg-sunken p-px transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <SwitchPrimitive.Thumb className="block size-4 rounded-full bg-line-strong transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-accent-ink" />
      </SwitchPrimitive.Root>
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
