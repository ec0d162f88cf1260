import { RotateCcw } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';
import { Switch } from '@/components/ui/check.tsx';
import { MoneyField, NumberField, TextField } from '@/components/ui/fields.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatMoney, formatNumber } from '@/lib/format.ts';
import { type Changes, isMoney, moneyPer, shownValue } from '../model.ts';
import type { Setting, SettingValue } from '../queries.ts';

interface RuleRowProps {
  setting: Setting;
  changes: Changes;
  error?: string;
  /** Null for the defaults of all airlines, whose money has no one currency. */
  currency: string | null;
  disabled: boolean;
  onChange: (value: SettingValue | null) => void;
}

/** One setting: what it does in a sentence, its value, where that comes from, and the way back to the default. */
export function RuleRow({ setting, changes, error, currency, disabled, onChange }: RuleRowProps) {
  const changed = setting.name in changes;
  const own = changed ? changes[setting.name] !== null : setting.source !== 'default';
  return (
    <li
      className={cx(
        'grid items-center gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[1fr_15rem_2rem]',
        // A switch stands beside its sentence on phones too.
        setting.type === 'bool' && 'grid-cols-[1fr_auto]',
        changed && 'bg-accent-soft',
      )}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          {setting.sentence}
          {own && <Badge tone="accent">{t('settings.setHere')}</Badge>}
        </p>
      </div>
      <Control {...{ setting, changes, error, currency, disabled, onChange }} />
      <div className="max-sm:hidden">
        {own && !disabled && (
          <IconButton
            size="sm"
            writes
            label={t('settings.reset', { value: written(setting.default, setting, currency) })}
            onClick={() => onChange(null)}
          >
            <RotateCcw />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function written(value: SettingValue, setting: Setting, currency: string | null): string {
  if (typeof value === 'boolean') return value ? t('settings.on') : t('settings.off');
  if (typeof value === 'string') return value;
  return isMoney(setting) && currency ? formatMoney(value, currency) : formatNumber(value);
}

function Control({ setting, changes, error, currency, disabled, onChange }: RuleRowProps) {
  const value = shownValue(changes, setting);
  const shared = { label: setting.sentence, hideLabel: true, name: setting.name, error, disabled } as const;
  if (setting.type === 'bool') {
    return (
      <div className="flex sm:justify-end">
        <Switch
          label={setting.sentence}
          hideLabel
          checked={value === true}
          disabled={disabled}
          onChange={onChange}
        />
      </div>
    );
  }
  if (setting.type === 'text')
    return <TextField {...shared} value={String(value)} onChange={onChange} maxLength={setting.max ?? 40} />;
  const number = typeof value === 'number' ? value : null;
  // An emptied field is no value: it goes back to the default.
  const change = (next: number | null) => onChange(next);
  if (isMoney(setting) && currency) {
    const per = moneyPer(setting);
    return (
      <MoneyField {...shared} currency={currency} hint={per && `/ ${per}`} value={number} onChange={change} />
    );
  }
  return <NumberField {...shared} suffix={setting.unit ?? undefined} value={number} onChange={change} />;
}
