import {
  Archive,
  ArchiveRestore,
  Banknote,
  CircleCheck,
  Ellipsis,
  MapPin,
  Pencil,
  Trash2,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { type AircraftVerb, aircraftVerbs, verbKeys } from '../actions.ts';

const icons: Record<AircraftVerb, ReactNode> = {
  change: <Pencil />,
  move: <MapPin />,
  'maintenance/start': <Wrench />,
  'maintenance/end': <CircleCheck />,
  store: <Archive />,
  unstore: <ArchiveRestore />,
  sell: <Banknote />,
  retire: <Trash2 />,
};

export default function AircraftMenu({
  actions,
  onAct,
  of,
}: {
  actions: readonly string[];
  /** The registration, where the menu is one of many: its button is small then. */
  of?: string;
  onAct: (verb: AircraftVerb) => void;
}) {
  const words: Record<AircraftVerb, string> = {
    change: t('fleet.change'),
    move: t('fleet.move'),
    'maintenance/start': t('fleet.maintenanceStart'),
    'maintenance/end': t('fleet.maintenanceEnd'),
    store: t('fleet.store'),
    unstore: t('fleet.unstore'),
    sell: t('fleet.sell'),
    retire: t('fleet.retire'),
  };
  const trigger = of ? (
    <IconButton size="sm" tooltip={false} label={t('fleet.actionsOf', { registration: of })}>
      <Ellipsis />
    </IconButton>
  ) : (
    <Button icon={<Ellipsis />}>{t('fleet.actions')}</Button>
  );
  return (
    <Menu trigger={trigger}>
      {aircraftVerbs
        .filter((verb) => actions.includes(verb))
        .map((verb) => (
          <MenuItem
            writes
            key={verb}
            icon={icons[verb]}
            keys={verbKeys[verb]}
            danger={verb === 'sell' || verb === 'retire'}
            onSelect={() => onAct(verb)}
          >
            {words[verb]}
          </MenuItem>
        ))}
    </Menu>
  );
}
