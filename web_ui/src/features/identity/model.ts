import type { AirlineRef, Id, Time, UserRef } from '@/api/types.ts';

export interface Session {
  id: Id;
  user: UserRef;
  current: boolean;
  created_at: Time;
  last_seen_at: Time;
  expires_at: Time;
  address: string;
  user_agent: string;
}

export interface ApiKey {
  id: Id;
  user: UserRef;
  name: string;
  prefix: string;
  last4: string;
  created_at: Time;
  last_used_at: Time | null;
  revoked_at: Time | null;
}

export interface Invitation {
  airline: AirlineRef | null;
  role: 'owner' | 'staff' | 'pilot';
  email_fixed: string | null;
  expires_at: Time;
}

/** Where to go after signing in: a path of this server only, so that a link cannot lead somewhere else. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/';
  return /^\/(sign-in|launch|join)\b/.test(next) ? '/' : next;
}

const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser's name out of its User-Agent, for people: "Firefox · Linux"; what is not known stays as it came. */
export function deviceOf(userAgent: string): string {
  const name = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  const parts = [name(browsers), name(systems)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : userAgent.slice(0, 60) || '–';
}
