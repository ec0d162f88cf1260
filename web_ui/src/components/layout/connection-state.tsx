import { useSyncExternalStore } from 'react';
import type { LiveConnection } from '@/api/live.ts';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatClock } from '@/lib/time.ts';

const looks = {
  live: 'bg-ok',
  reconnecting: 'bg-caution animate-shimmer',
  offline: 'bg-danger-fill',
};

/** Whether what is on the screen is kept up to date, in words and in a colour. */
export function ConnectionState({ live, short }: { live: LiveConnection; short?: boolean }) {
  const { connection, since, position } = useSyncExternalStore(live.subscribe, live.state);
  const text =
    connection === 'live'
      ? t('live.live')
      : t(connection === 'offline' ? 'live.offlineSince' : 'live.reconnectingSince', {
          time: formatClock(new Date(since).toISOString(), 'local'),
        });
  const hint =
    connection === 'live'
      ? t('live.position', { position: String(position) })
      : t(connection === 'offline' ? 'live.offlineHint' : 'live.reconnectingHint');
  return (
    <Tooltip label={hint} side="top" describes>
      <button
        type="button"
        className="flex h-7 min-w-7 cursor-default items-center justify-center gap-2 rounded-control px-2 text-xs text-ink-2"
      >
        <span aria-hidden="true" className={cx('size-2 rounded-full', looks[connection])} />
        <span role="status" className={short ? 'sr-only' : undefined}>
          {text}
        </span>
      </button>
    </Tooltip>
  );
}
