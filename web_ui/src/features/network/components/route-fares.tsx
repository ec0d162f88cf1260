import { Card } from '@/components/ui/card.tsx';
import { MoneyField } from '@/components/ui/fields.tsx';
import { FormGrid } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { classesOf, type RouteFare, withPrice } from '../model.ts';

interface RouteFaresProps {
  fares: RouteFare[];
  onChange: (fares: RouteFare[]) => void;
  /** Who may fly it, with what they sell. */
  subfleets: Parameters<typeof classesOf>[0];
  currency: string;
  errorAt: (path: string) => string | undefined;
}

/** The route's own price in each class; an empty one is the subfleet's. Nothing where no class is sold. */
export function RouteFares({ fares, onChange, subfleets, currency, errorAt }: RouteFaresProps) {
  const classes = classesOf(subfleets, fares);
  if (classes.length === 0) return null;
  return (
    <Card title={t('network.fares')} hint={t('network.faresHint')}>
      <FormGrid>
        {classes.map(({ code, name, usual_minor }) => {
          const at = fares.findIndex((fare) => fare.code === code);
          const percent = fares[at]?.price_percent;
          return (
            <MoneyField
              key={code}
              label={name}
              name={`fares.${code}`}
              currency={currency}
              value={fares[at]?.price_minor ?? null}
              onChange={(price) => onChange(withPrice(fares, code, price))}
              hint={
                percent != null
                  ? t('network.farePercent', { percent })
                  : usual_minor === null
                    ? t('network.fareVaries')
                    : t('network.fareUsual', { price: formatMoney(usual_minor, currency) })
              }
              error={errorAt(`fares.${at}.price_minor`)}
            />
          );
        })}
      </FormGrid>
    </Card>
  );
}
