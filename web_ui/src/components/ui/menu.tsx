import { Check } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { usePast } from '@/lib/moment.ts';
import { Kbd } from './kbd.tsx';

export function Menu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  startsOpen,
}: {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'right';
  /** It was pressed before it was there. */
  startsOpen?: boolean;
}) {
  return (
    <Primitive.Root modal={false} defaultOpen={startsOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-[70vh] min-w-48 animate-pop overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-pop"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const itemClass =
  'flex min-h-8 w-full cursor-default select-none items-center gap-2.5 rounded-control px-2 text-md outline-none ' +
  'data-[highlighted]:bg-hover data-[disabled]:opacity-50 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

interface MenuItemProps {
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** It changes something: not while the past is looked at. */
  writes?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, keys, danger, disabled, writes, onSelect, children }: MenuItemProps) {
  const stopped = usePast() && writes;
  return (
    <Primitive.Item
      disabled={disabled || stopped}
      title={stopped ? t('shell.pastStopped') : undefined}
      onSelect={onSelect}
      className={cx(itemClass, danger ? 'text-danger' : 'text-ink [&_svg]:text-ink-3')}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {keys && <Kbd keys={keys} />}
    </Primitive.Item>
  );
}

/** One of several: the chosen one has a tick. */
export function MenuChoice<V extends string>({
  value,
  options,
  onChange,
}: {
  value: V;
  options: readonly { value: V; label: ReactNode; icon?: ReactNode }[];
  onChange: (value: V) => void;
}) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={(chosen) => onChange(chosen as V)}>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={itemClass}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Primitive.ItemIndicator>
            <Check className="text-accent-text" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

/** Stays open when ticked, so that several can be. */
export function MenuCheck({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Primitive.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={itemClass}
    >
      <span className="grid size-4 place-items-center rounded-[4px] border border-line-strong">
        <Primitive.ItemIndicator>
          <Check className="size-3! text-accent-text" strokeWidth={3} />
        </Primitive.ItemIndicator>
      </span>
      {children}
    </Primitive.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="overline-label px-2 pt-2 pb-1">{children}</Primitive.Label>;
}

export function MenuLine() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
