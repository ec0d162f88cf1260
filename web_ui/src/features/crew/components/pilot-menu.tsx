import { Ellipsis } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import type { PilotVerb } from '../model.ts';
import type { Pilot } from '../queries.ts';
import { verbText } from '../verb-text.ts';

export default function PilotMenu({
  pilot,
  own,
  verbs,
  onAct,
}: {
  pilot: Pilot;
  own: boolean;
  verbs: readonly PilotVerb[];
  onAct: (verb: PilotVerb) => void;
}) {
  return (
    <Menu trigger={<Button icon={<Ellipsis />}>{t('crew.actions')}</Button>}>
      {verbs.map((verb) => (
        <MenuItem
          writes
          key={verb}
          danger={verb === 'suspend' || verb === 'dismiss'}
          onSelect={() => onAct(verb)}
        >
          {verbText(verb, pilot, own)}
        </MenuItem>
      ))}
    </Menu>
  );
}
