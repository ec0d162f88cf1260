import { Ellipsis } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { type Tenant, type TenantVerb, verbsOf } from '../queries.ts';

export default function TenantMenu({ tenant, onAct }: { tenant: Tenant; onAct: (verb: TenantVerb) => void }) {
  return (
    <Menu
      trigger={
        <IconButton size="sm" label={`${t('hosting.actions')}: ${tenant.name}`} tooltip={false}>
          <Ellipsis />
        </IconButton>
      }
    >
      {verbsOf(tenant).map((verb) => (
        <MenuItem
          writes
          key={verb}
          danger={verb === 'suspend' || verb === 'delete' || verb === 'restore'}
          onSelect={() => onAct(verb)}
        >
          {t(`hosting.verbs.${verb}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
