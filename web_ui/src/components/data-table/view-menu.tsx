import { SlidersHorizontal } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Menu, MenuCheck, MenuChoice, MenuLabel, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import type { TableState } from '@/lib/table-state.ts';

interface ViewMenuProps {
  columns: readonly { id: string; header: string; optional?: boolean }[];
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}

export default function ViewMenu({ columns, state, onState }: ViewMenuProps) {
  const { density } = usePreferences();
  return (
    <Menu
      trigger={
        <Button size="sm" variant="quiet" icon={<SlidersHorizontal />} className="max-sm:hidden">
          {t('table.view')}
        </Button>
      }
    >
      <MenuLabel>{t('table.density')}</MenuLabel>
      <MenuChoice
        value={density}
        onChange={(chosen) => setPreferences({ density: chosen })}
        options={[
          { value: 'compact', label: t('table.compact') },
          { value: 'roomy', label: t('table.roomy') },
        ]}
      />
      <MenuLine />
      <MenuLabel>{t('table.columns')}</MenuLabel>
      {columns.map((column) => {
        const toggled = state.hide.includes(column.id);
        return (
          <MenuCheck
            key={column.id}
            checked={Boolean(column.optional) === toggled}
            onChange={() =>
              onState({
                hide: toggled ? state.hide.filter((id) => id !== column.id) : [...state.hide, column.id],
              })
            }
          >
            {column.header}
          </MenuCheck>
        );
      })}
    </Menu>
  );
}
