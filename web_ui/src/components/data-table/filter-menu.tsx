import { ListFilter } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Menu, MenuCheck } from '@/components/ui/menu.tsx';
import type { Filter } from './columns.ts';

interface FilterMenuProps {
  filter: Filter;
  value: string;
  onChange: (value: string) => void;
  startsOpen?: boolean;
}

export default function FilterMenu({ filter, value, onChange, startsOpen }: FilterMenuProps) {
  const chosen = value.split(',').filter(Boolean);
  const labels = filter.options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label);
  return (
    <Menu
      align="start"
      startsOpen={startsOpen}
      trigger={
        <Button
          icon={<ListFilter />}
          className={chosen.length ? 'border-accent! text-accent-text!' : 'border-dashed! text-ink-2!'}
        >
          <span className="max-w-56 truncate">
            {filter.label}
            {labels.length > 0 && <span className="font-medium">: {labels.join(', ')}</span>}
          </span>
        </Button>
      }
    >
      {filter.options.map((option) => (
        <MenuCheck
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(on) =>
            onChange(
              (on ? [...chosen, option.value] : chosen.filter((other) => other !== option.value)).join(','),
            )
          }
        >
          {option.label}
        </MenuCheck>
      ))}
    </Menu>
  );
}
