import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Sparkline } from '@/components/charts/sparkline.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatMoney } from '@/lib/format.ts';
import { useNow } from '@/lib/use-now.ts';
import { cashQuery, type Home } from '../queries.ts';

const dayMs = 86_400_000;
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** What the airline has, and where that is going. */
export function MoneyCard({ airline, stats }: { airline: string; stats: NonNullable<Home['stats']> }) {
  const now = useNow(600_000);
  const { data } = useQuery(cashQuery(airline, day(now - 30 * dayMs), day(now + dayMs)));
  const { cash_minor: cash, currency } = stats;
  if (cash === null) return null;
  const values = data ? [data.opening_minor, ...data.points.map((point) => point.balance_minor)] : [];
  const change = cash - (data?.opening_minor ?? cash);
  const words = (minor: number) => formatMoney(minor, currency, { compact: true });
  return (
    <Link to={'/finance' as never} className="block rounded-card transition-shadow hover:shadow-pop">
      <Card>
        <div className="flex items-center justify-between gap-4">
          <div className="min-w-0">
            <h2 className="overline-label">{t('home.money')}</h2>
            <p className={cx('num text-xl font-semibold tracking-tight', cash < 0 && 'text-danger')}>
              <Money minor={cash} currency={currency} compact />
            </p>
            <p className={cx('num text-xs', change < 0 ? 'text-danger' : 'text-ok')}>
              {t('home.moneyChange', {
                amount: formatMoney(change, currency, { compact: true, signed: true }),
              })}
            </p>
          </div>
          <Sparkline
            values={values}
            label={t('home.moneyTrend', { from: words(values[0] ?? cash), to: words(cash) })}
          />
        </div>
      </Card>
    </Link>
  );
}
