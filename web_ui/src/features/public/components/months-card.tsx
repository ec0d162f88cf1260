import { MonthBars } from '@/components/charts/month-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import type { PublicAirline } from '../queries.ts';

type Months = NonNullable<PublicAirline['statistics']>['months'];

export function MonthsCard({ months }: { months: Months }) {
  return (
    <Card title={t('visit.months')}>
      <MonthBars
        label={t('visit.months')}
        bars={months.map(({ month, flights, block_minutes }) => ({
          month,
          value: block_minutes,
          text: t('visit.monthText', {
            month: formatMonth(month),
            hours: formatDuration(block_minutes),
            count: flights,
          }),
        }))}
      />
    </Card>
  );
}
