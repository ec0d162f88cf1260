import { useQuery } from '@tanstack/react-query';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { retentionQuery } from '../queries.ts';

/** How long what is not an event is kept. */
export function RetentionCard() {
  const { data, error, refetch } = useQuery(retentionQuery);
  return (
    <Card title={t('data.retention')} hint={t('data.retentionHint')} flush>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="m-4 h-40" />
        </Loading>
      ) : (
        <>
          {data.last_error && (
            <div className="p-4">
              <Notice kind="danger">{data.last_error}</Notice>
            </div>
          )}
          <ul>
            {data.items.map((item) => (
              <li
                key={item.what}
                className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[14rem_1fr]"
              >
                <span className="text-md font-medium">{item.title}</span>
                <span className="text-md text-ink-2">
                  {item.keeps} <span className="text-ink-3">{item.now}</span>
                </span>
                {item.setting && (
                  <span
                    className="code text-sm text-ink-3"
                    title={t('data.retentionSetting', { name: item.setting })}
                  >
                    {item.setting} = {item.value}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
