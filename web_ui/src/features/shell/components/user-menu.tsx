import { useNavigate } from '@tanstack/react-router';
import { History, Info, LogOut, UserRound } from 'lucide-react';
import { Initials } from '@/components/ui/initials.tsx';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { chooseInMenu } from '@/lib/menu.ts';

interface UserMenuProps {
  name: string;
  email: string;
  onLookBack: () => void;
  onSignOut: () => void;
}

export default function UserMenu({ name, email, onLookBack, onSignOut }: UserMenuProps) {
  const navigate = useNavigate();
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-tour="time-machine"
          className="relative ml-1 rounded-full hover:brightness-105"
        >
          <Initials name={name} />
          <span className="sr-only">{`${t('shell.account')}: ${name}`}</span>
        </button>
      }
    >
      <div className="px-2 py-1.5">
        <div className="text-md font-semibold">{name}</div>
        <div className="text-xs text-ink-3">{email}</div>
      </div>
      <MenuLine />
      <MenuItem icon={<UserRound />} onSelect={() => void navigate({ to: '/account' })}>
        {t('shell.account')}
      </MenuItem>
      <MenuItem icon={<History />} keys="t" onSelect={onLookBack}>
        {t('shell.lookBack')}
      </MenuItem>
      <MenuItem icon={<Info />} onSelect={() => chooseInMenu('about')}>
        {t('about.title')}
      </MenuItem>
      <MenuItem icon={<LogOut />} onSelect={onSignOut}>
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  );
}
