import type { Setting, SettingValue } from './queries.ts';

export type Changes = Readonly<Record<string, SettingValue | null>>;

/** These have a page of their own. */
export const publicGroup = 'Public page';

/** The rules in their groups, in the order in which the server has them. */
export function byGroup(items: readonly Setting[]): [string, Setting[]][] {
  const groups = new Map<string, Setting[]>();
  for (const item of items)
    if (item.group !== publicGroup) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}

/** The changes after one more; what comes out as it was before is no change. */
export function withChange(changes: Changes, setting: Setting, value: SettingValue | null): Changes {
  const { [setting.name]: _, ...others } = changes;
  const own = setting.source !== 'default';
  const same = value === null ? !own : value === setting.value;
  return same ? others : { ...others, [setting.name]: value };
}

/** What the field shows: the change, the default when it is to be taken back, or what holds. */
export function shownValue(changes: Changes, setting: Setting): SettingValue {
  if (!(setting.name in changes)) return setting.value;
  return changes[setting.name] ?? setting.default;
}

/** Whether a whole number counts minor units of money ("minor/100 kg"). */
export function isMoney(setting: Pick<Setting, 'unit'>): boolean {
  return setting.unit === 'minor' || Boolean(setting.unit?.startsWith('minor/'));
}

/** What the money is for: "100 kg" of "minor/100 kg". */
export function moneyPer(setting: Pick<Setting, 'unit'>): string {
  return setting.unit?.split('/')[1] ?? '';
}

const publicDefaults = {
  public_enabled: false,
  public_introduction: '',
  public_statistics: true,
  public_live_flights: true,
  public_roster: false,
  public_flight_links: false,
  public_join: 'closed' as 'closed' | 'invitation' | 'open',
  public_join_text: '',
  public_join_link: '',
};
export type PublicSettings = typeof publicDefaults;

/** What holds for the public page, out of all settings of the airline. */
export function publicSettings(items: readonly Setting[]): PublicSettings {
  const found = items.filter((item) => item.name in publicDefaults).map((item) => [item.name, item.value]);
  return { ...publicDefaults, ...Object.fromEntries(found) };
}

/** Only what differs from what holds is sent. */
export function changedPublic(
  items: readonly Setting[],
  wanted: PublicSettings,
): Record<string, SettingValue> {
  const holds = publicSettings(items);
  const names = Object.keys(publicDefaults) as (keyof PublicSettings)[];
  return Object.fromEntries(
    names.filter((name) => wanted[name] !== holds[name]).map((name) => [name, wanted[name]]),
  );
}
