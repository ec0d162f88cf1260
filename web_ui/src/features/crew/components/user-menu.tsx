import { Ellipsis } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import type { User } from '../queries.ts';
import { type UserVerb, userVerbs } from '../user-verbs.ts';

export default function UserMenu({ user, onAct }: { user: User; onAct: (verb: UserVerb) => void }) {
  const words: Record<UserVerb, string> = {
    role: t('crew.changeRole'),
    'reset-password': t('crew.resetPassword'),
    enable: t('crew.enable'),
    disable: t('crew.disable'),
    erase: t('crew.erase'),
  };
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={`${t('crew.actions')}: ${user.display_name}`} tooltip={false}>
          <Ellipsis />
        </IconButton>
      }
    >
      {userVerbs
        .filter((verb) => user.actions.includes(verb))
        .map((verb) => (
          <MenuItem
            writes
            key={verb}
            danger={verb === 'disable' || verb === 'erase'}
            onSelect={() => onAct(verb)}
          >
            {words[verb]}
          </MenuItem>
        ))}
    </Menu>
  );
}
