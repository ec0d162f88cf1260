import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuChoice, MenuLabel, MenuLine } from '@/components/ui/menu.tsx';
import { t } from '@/i18n/t.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';

export default function ThemeMenu() {
  const { theme, distance, mass, time } = usePreferences();
  return (
    <Menu
      trigger={
        <IconButton label={t('shell.theme')} tooltip={false}>
          {theme === 'dark' ? <Moon /> : theme === 'light' ? <Sun /> : <Monitor />}
        </IconButton>
      }
    >
      <MenuLabel>{t('shell.theme')}</MenuLabel>
      <MenuChoice
        value={theme}
        onChange={(chosen) => setPreferences({ theme: chosen })}
        options={[
          { value: 'light', label: t('shell.themeLight'), icon: <Sun /> },
          { value: 'dark', label: t('shell.themeDark'), icon: <Moon /> },
          { value: 'system', label: t('shell.themeSystem'), icon: <Monitor /> },
        ]}
      />
      <MenuLine />
      <MenuLabel>{t('shell.units')}</MenuLabel>
      <MenuChoice
        value={time}
        onChange={(chosen) => setPreferences({ time: chosen })}
        options={[
          { value: 'utc', label: t('shell.timeUtc') },
          { value: 'local', label: t('shell.timeLocal') },
        ]}
      />
      <MenuLine />
      <MenuChoice
        value={distance}
        onChange={(chosen) => setPreferences({ distance: chosen })}
        options={[
          { value: 'nmi', label: 'nmi' },
          { value: 'km', label: 'km' },
          { value: 'mi', label: 'mi' },
        ]}
      />
      <MenuLine />
      <MenuChoice
        value={mass}
        onChange={(chosen) => setPreferences({ mass: chosen })}
        options={[
          { value: 'kg', label: 'kg' },
          { value: 'lb', label: 'lb' },
        ]}
      />
    </Menu>
  );
}
