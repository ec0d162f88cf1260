import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

export interface Tab<V extends string> {
  value: V;
  label: ReactNode;
  count?: number;
  content: ReactNode;
}

/** Pages of one thing. Keep `value` in the URL where somebody may want to send it to a friend. */
export function Tabs<V extends string>({
  value,
  onChange,
  tabs,
  label,
}: {
  value: V;
  onChange: (value: V) => void;
  tabs: readonly Tab<V>[];
  label: string;
}) {
  return (
    <Primitive.Root value={value} onValueChange={(chosen) => onChange(chosen as V)} activationMode="manual">
      <Primitive.List
        aria-label={label}
        className="flex gap-5 overflow-x-auto [scrollbar-width:none] shadow-[inset_0_-1px_var(--color-line)]"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-md text-ink-2 outline-offset-[-2px] hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink pointer-coarse:h-11"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="num rounded-full bg-sunken px-1.5 text-xs text-ink-3">{tab.count}</span>
            )}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
