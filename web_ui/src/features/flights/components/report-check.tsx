import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import { command } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { Card } from '@/components/ui/card.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { FindingsList } from './findings-list.tsx';

interface ReportCheckProps {
  /** The report as it would be sent; null while it is not whole. */
  body: object | null;
}

/** What the airline's rules would say to the report, told while it is written. The server says it; nothing is filed. */
export function ReportCheck({ body }: ReportCheckProps) {
  const settled = useDelayedValue(body, 500);
  const { data, isFetching, isError } = useQuery({
    queryKey: ['pireps', 'check', settled],
    meta: present,
    queryFn: () => command('POST', '/api/v1/pireps/check', { body: settled as never }),
    enabled: settled !== null,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (old) => old,
  });
  if (body === null || isError) return null;
  const accepted = data?.becomes === 'accepted';
  const Icon = accepted ? CircleCheck : data?.becomes === 'filed' ? Hourglass : TriangleAlert;
  return (
    <Card title={t('flights.checkTitle')} hint={t('flights.checkHint')}>
      {data ? (
        <div aria-busy={isFetching} className={cx('flex flex-col gap-3', isFetching && 'opacity-60')}>
          <p
            role="status"
            className={cx('flex items-center gap-2 font-medium', accepted ? 'text-ok' : 'text-caution')}
          >
            <Icon className="size-4 shrink-0" aria-hidden="true" />
            {accepted
              ? t('flights.checkAccepted')
              : data.becomes === 'filed'
                ? t('flights.checkFiled')
                : t('flights.checkFaults')}
          </p>
          {data.faults.length > 0 ? (
            <ul className="flex flex-col gap-1">
              {data.faults.map((fault) => (
                <li key={`${fault.field}${fault.message}`}>{fault.message}</li>
              ))}
            </ul>
          ) : (
            <FindingsList findings={data.findings} />
          )}
        </div>
      ) : (
        <Skeleton className="h-24" />
      )}
    </Card>
  );
}
