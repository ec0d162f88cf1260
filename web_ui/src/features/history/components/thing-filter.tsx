import { useState } from 'react';
import { read } from '@/api/calls.ts';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox.tsx';
import { t, tOr } from '@/i18n/t.ts';

/** Everything that has a history of its own, found by name: a pilot, a tail, a route, an airport, a flight. */
async function findThings(text: string, signal: AbortSignal): Promise<ComboboxItem[]> {
  if (text.trim() === '') return [];
  const { items } = await read('/api/v1/search', { query: { q: text, limit: 12 }, signal });
  return items.map((one) => ({
    value: `${one.kind}:${one.id}`,
    label: one.label,
    detail: [tOr(`kind.${one.kind}`, one.kind), one.detail].filter(Boolean).join(' · '),
  }));
}

/** Narrows the history to one thing that is chosen by its name; one that came with a link is only called so. */
export function ThingFilter({ value, onChange }: { value: string; onChange: (topic: string) => void }) {
  const [chosen, setChosen] = useState<ComboboxItem | null>(null);
  const shown = chosen?.value === value ? chosen : { value, label: t('history.chips.subject') };
  return (
    <Combobox
      label={t('history.thing')}
      hideLabel
      placeholder={t('history.thing')}
      className="w-56"
      value={value ? shown : null}
      search={findThings}
      onChange={(item) => {
        setChosen(item);
        onChange(item?.value ?? '');
      }}
    />
  );
}
