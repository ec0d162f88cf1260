import { useNavigate } from '@tanstack/react-router';
import { Building2, History, Info, LogOut, UserRound } from 'lucide-react';
import { useEffect } from 'react';
import { followed } from '@/api/follow.ts';
import { useAirline } from '@/api/session.ts';
import { Initials } from '@/components/ui/initials.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu.tsx';
import { chooseLanguage, currentLanguage, type Language, languages } from '@/i18n/language.ts';
import { t } from '@/i18n/t.ts';
import { base, front } from '@/lib/base.ts';
import { forgetAirline, knownAirlines, noteAirline } from '@/lib/known-airlines.ts';
import { chooseInMenu } from '@/lib/menu.ts';

interface UserMenuProps {
  name: string;
  email: string;
  onLookBack: () => void;
  onSignOut: () => void;
}

export default function UserMenu({ name, email, onLookBack, onSignOut }: UserMenuProps) {
  const navigate = useNavigate();
  const own = useAirline()?.name;
  // Before it is founded it is known by its address; the platform has none.
  const airline = own ?? (base === '/t/platform' ? t('app.name') : base.slice('/t/'.length));
  useEffect(() => {
    if (base) noteAirline({ base, name: airline });
  }, [airline]);
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-tour="time-machine"
          className="relative ml-1 rounded-full hover:opacity-90"
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
      <MenuLine />
      <MenuLabel>{t('shell.language')}</MenuLabel>
      <MenuChoice
        value={currentLanguage()}
        onChange={(language) => chooseLanguage(language, followed)}
        options={(Object.entries(languages) as [Language, string][]).map(([tag, name]) => ({
          value: tag,
          label: <span lang={tag}>{name}</span>,
        }))}
      />
      <MenuLine />
      {(base || front !== '/') && <OtherAirlines />}
      <MenuItem
        icon={<LogOut />}
        onSelect={() => {
          if (base) forgetAirline(base);
          onSignOut();
        }}
      >
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  );
}

/** Where many airlines share the host: those that this browser has signed in to, and the way to all others. An airline with a host
 * name of its own knows of none: the front page does. */
function OtherAirlines() {
  const others = base ? knownAirlines().filter((one) => one.base !== base) : [];
  return (
    <>
      <MenuLabel>{t('shell.airlines')}</MenuLabel>
      {others.map((one) => (
        <MenuItem key={one.base} icon={<Building2 />} onSelect={() => location.assign(`${one.base}/`)}>
          {one.name}
        </MenuItem>
      ))}
      <MenuItem icon={<Building2 />} onSelect={() => location.assign(front)}>
        {t('shell.anotherAirline')}
      </MenuItem>
      <MenuLine />
    </>
  );
}
