import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { AirlineMark, type SwitcherAirline } from './airline-mark.tsx';

interface AirlineMenuProps {
  trigger: ReactNode;
  airlines: readonly SwitcherAirline[];
  current: SwitcherAirline;
  onChange: (id: string) => void;
}

export default function AirlineMenu({ trigger, airlines, current, onChange }: AirlineMenuProps) {
  return (
    <Menu align="start" trigger={trigger}>
      {airlines.map((airline) => (
        <MenuItem
          key={airline.id}
          icon={<AirlineMark airline={airline} />}
          onSelect={() => onChange(airline.id)}
        >
          <span className="flex items-center gap-3">
            <span className="flex-1">{airline.name}</span>
            {airline.id === current.id && <Check className="text-accent-text" />}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
