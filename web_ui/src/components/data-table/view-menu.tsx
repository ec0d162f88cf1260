import { ArrowLeftRight, BookmarkPlus, FileDown, SlidersHorizontal, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { download } from '@/components/ui/download.ts';
import { Menu, MenuCheck, MenuChoice, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { exportHref, type TableState } from '@/lib/table-state.ts';
import { changeTo, isSeen, removeView, saveView, useViews } from '@/lib/views.ts';
import { inOrder } from './columns.ts';

const ColumnDialog = lazy(() => import('./column-dialog.tsx'));
const SaveViewDialog = lazy(() => import('./save-view-dialog.tsx'));

interface ViewMenuProps {
  /** Under this name the views are kept. */
  name: string;
  columns: readonly { id: string; header: string; optional?: boolean }[];
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  /** The address of what is shown as CSV, and that of all columns. */
  csv?: string;
  whole?: string;
  startsOpen?: boolean;
}

export default function ViewMenu({ name, columns, state, onState, csv, whole, startsOpen }: ViewMenuProps) {
  const { density } = usePreferences();
  const views = useViews(name);
  const [asking, setAsking] = useState<'columns' | 'view' | null>(null);
  const seen = views.find((view) => isSeen(view, state, density));
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        startsOpen={startsOpen}
        trigger={
          <Button size="sm" variant="quiet" icon={<SlidersHorizontal />} className="max-sm:hidden">
            <span className="max-w-40 truncate">{seen?.name ?? t('table.view')}</span>
          </Button>
        }
      >
        <MenuLabel>{t('table.views')}</MenuLabel>
        {views.length > 0 && (
          <MenuChoice
            value={seen?.name ?? ''}
            onChange={(chosen) => {
              const view = views.find((one) => one.name === chosen);
              if (!view) return;
              setPreferences({ density: view.density });
              onState(changeTo(view, state));
            }}
            options={views.map((view) => ({ value: view.name, label: view.name }))}
          />
        )}
        <MenuItem icon={<BookmarkPlus />} onSelect={() => setAsking('view')}>
          {t('table.saveView')}
        </MenuItem>
        {seen && (
          <MenuItem icon={<Trash2 />} onSelect={() => removeView(name, seen.name)}>
            {t('table.removeView', { name: seen.name })}
          </MenuItem>
        )}
        <MenuLine />
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
        {inOrder(columns, state.order).map((column) => {
          const toggled = state.hide.includes(column.id);
          // A column of buttons has no name and is always there.
          if (column.header === '') return null;
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
        <MenuItem icon={<ArrowLeftRight />} onSelect={() => setAsking('columns')}>
          {t('table.orderColumns')}
        </MenuItem>
        {csv && whole && (
          <>
            <MenuLine />
            <MenuLabel>{t('table.download')}</MenuLabel>
            <MenuItem icon={<FileDown />} onSelect={() => download(csv)}>
              {t('table.csvShown')}
            </MenuItem>
            <MenuItem icon={<FileDown />} onSelect={() => download(exportHref(csv, { format: 'jsonl' }))}>
              {t('table.jsonlShown')}
            </MenuItem>
            <MenuItem icon={<FileDown />} onSelect={() => download(whole)}>
              {t('table.csvAll')}
            </MenuItem>
          </>
        )}
      </Menu>
      <Suspense fallback={null}>
        {asking === 'columns' && (
          <ColumnDialog columns={columns} state={state} onState={onState} onClose={close} />
        )}
        {asking === 'view' && (
          <SaveViewDialog
            taken={views.map((view) => view.name)}
            onSave={(called) => saveView(name, called, state, density)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
