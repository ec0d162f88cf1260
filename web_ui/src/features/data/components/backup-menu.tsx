import { Ellipsis, RotateCcw, ShieldCheck, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import type { BackupFile } from '../queries.ts';

interface BackupMenuProps {
  backup: BackupFile;
  onCheck: () => void;
  onRestore: () => void;
  onRemove: () => void;
}

export default function BackupMenu({ backup, onCheck, onRestore, onRemove }: BackupMenuProps) {
  return (
    <Menu
      trigger={
        <IconButton label={t('data.more', { name: backup.name })} tooltip={false}>
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={<ShieldCheck />} onSelect={onCheck}>
        {t('data.check')}
      </MenuItem>
      <MenuItem icon={<RotateCcw />} writes onSelect={onRestore} disabled={backup.problem !== null}>
        {t('data.restore')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<Trash2 />} danger writes onSelect={onRemove}>
        {t('data.remove')}
      </MenuItem>
    </Menu>
  );
}
