import { useQuery } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { rankPreviewQuery } from '../queries.ts';

const named = 5;

/** What a change of the ladder would bring: why it cannot be, or whom the next flight promotes then. */
export function RankPreview({ query }: { query: Parameters<typeof rankPreviewQuery>[0] }) {
  const { data } = useQuery(rankPreviewQuery(query));
  if (!data) return null;
  if (data.problem) return <Notice kind="danger">{data.problem}</Notice>;
  const { promotions } = data;
  if (promotions.length === 0) return <Notice>{t('crew.promotesNobody')}</Notice>;
  return (
    <Notice kind="caution">
      {t('crew.promotes', { count: promotions.length })}
      <ul className="mt-1 text-sm">
        {promotions.slice(0, named).map((one) => (
          <li key={one.pilot.id}>
            {t('crew.promotion', {
              name: one.pilot.name,
              hours: formatDuration(one.total_minutes),
              from: one.from_rank,
              to: one.to_rank,
            })}
          </li>
        ))}
        {promotions.length > named && <li>{t('crew.andMore', { count: promotions.length - named })}</li>}
      </ul>
    </Notice>
  );
}
