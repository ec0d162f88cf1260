import { Ellipsis, Pencil, Square, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import type { Branch } from '../queries.ts';

interface CopyMenuProps {
  branch: Branch;
  onClose: (branch: Branch) => void;
  onRename: (branch: Branch) => void;
  onRemove: (branch: Branch) => void;
}

export default function CopyMenu({ branch, onClose, onRename, onRemove }: CopyMenuProps) {
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={t('data.more', { name: branch.name })} tooltip={false}>
          <Ellipsis />
        </IconButton>
      }
    >
      {branch.open && (
        <MenuItem icon={<Square />} onSelect={() => onClose(branch)}>
          {t('data.copyClose')}
        </MenuItem>
      )}
      <MenuItem icon={<Pencil />} onSelect={() => onRename(branch)}>
        {t('data.copyRename')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<Trash2 />} danger onSelect={() => onRemove(branch)}>
        {t('data.copyRemove')}
      </MenuItem>
    </Menu>
  );
}
