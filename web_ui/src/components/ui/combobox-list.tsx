import { Popover } from 'radix-ui';
import type { RefObject } from 'react';
import { cx } from '@/lib/cx.ts';
import type { ComboboxItem } from './combobox.tsx';

interface ComboboxListProps {
  id: string;
  label: string;
  /** The field, which keeps the focus and its keys. */
  input: RefObject<HTMLInputElement | null>;
  items: readonly ComboboxItem[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (item: ComboboxItem) => void;
  onClose: () => void;
  /** In place of items, or beside them: nothing found, still searching, why it failed. */
  message: string;
}

/** What a Combobox has found, under its field. */
export default function ComboboxList(props: ComboboxListProps) {
  const { id, label, input, items, active, onActive, onChoose, onClose, message } = props;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={input as RefObject<HTMLInputElement>} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target === input.current) event.preventDefault();
          }}
          className="z-50 w-(--radix-popover-trigger-width) min-w-72 animate-pop rounded-card border border-line bg-raised p-1 shadow-pop"
        >
          <div
            id={id}
            role="listbox"
            aria-label={label}
            className="max-h-72 overflow-y-auto"
            // The input keeps the focus; a mouse press on the list must not take it.
            onMouseDown={(event) => event.preventDefault()}
          >
            {items.map((item, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the input, which has the focus
              // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
              <div
                key={item.value}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseMove={() => onActive(index)}
                onClick={() => onChoose(item)}
                className={cx(
                  'flex min-h-9 items-center gap-2.5 rounded-control px-2 py-1 pointer-coarse:min-h-11',
                  index === active && 'bg-hover',
                )}
              >
                {item.code && <span className="code w-14 shrink-0 font-bold">{item.code}</span>}
                <span className="min-w-0 flex-1 truncate">
                  {item.code ? (item.detail ?? item.label) : item.label}
                </span>
                {!item.code && item.detail && (
                  <span className="shrink-0 text-sm text-ink-3">{item.detail}</span>
                )}
              </div>
            ))}
          </div>
          <div role="status" className="px-2 py-1.5 text-sm text-ink-3 empty:hidden">
            {message}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
