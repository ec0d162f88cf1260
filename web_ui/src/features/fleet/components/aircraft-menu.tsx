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
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { type AircraftVerb, aircraftVerbs } from '../actions.ts';

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
}: {
  actions: readonly string[];
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
  return (
    <Menu trigger={<Button icon={<Ellipsis />}>{t('fleet.actions')}</Button>}>
      {aircraftVerbs
        .filter((verb) => actions.includes(verb))
        .map((verb) => (
          <MenuItem
            writes
            key={verb}
            icon={icons[verb]}
            danger={verb === 'sell' || verb === 'retire'}
            onSelect={() => onAct(verb)}
          >
            {words[verb]}
          </MenuItem>
        ))}
    </Menu>
  );
}
