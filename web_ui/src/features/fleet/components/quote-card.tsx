import { Badge } from '@/components/ui/badge.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Altitude, Count, Distance, Mass, Measure, Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { typeName } from '@/lib/aircraft-type.ts';
import { formatMoney } from '@/lib/format.ts';
import type { Quote, Template } from '../queries.ts';

/** What the type can do and what it costs here, each figure marked where it is only estimated. */
export function QuoteCard({ quote, template }: { quote: Quote; template: Template }) {
  const { type } = quote;
  const guess = (name: string) =>
    type.sources[name]?.startsWith('estimated') && (
      <span className="ml-2">
        <Badge>{t('fleet.estimated')}</Badge>
      </span>
    );
  return (
    <Card title={typeName(type)}>
      <p className="num text-2xl font-semibold">
        <Money minor={quote.price_minor} currency={quote.currency} whole />
      </p>
      {quote.cash_minor !== null && (
        <p
          className={quote.affordable === false ? 'mt-0.5 text-sm text-danger' : 'mt-0.5 text-sm text-ink-3'}
        >
          {quote.affordable === false
            ? t('fleet.tooDear', { cash: formatMoney(quote.cash_minor, quote.currency, { whole: true }) })
            : t('fleet.affordable', { cash: formatMoney(quote.cash_minor, quote.currency, { whole: true }) })}
        </p>
      )}
      <div className="mt-4">
        <Facts
          items={[
            {
              label: t('fleet.seats'),
              value: (
                <>
                  <Count value={type.typical_seats} />
                  {guess('seats')}
                </>
              ),
            },
            {
              label: t('fleet.range'),
              value: (
                <>
                  <Distance nmi={type.range_nmi} />
                  {guess('range_nmi')}
                </>
              ),
            },
            { label: t('fleet.cruise'), value: <Measure value={type.cruise_kt} unit="kt" /> },
            { label: t('fleet.ceiling'), value: <Altitude ft={type.ceiling_ft} /> },
            { label: t('fleet.mtow'), value: <Mass kg={type.mtow_kg} /> },
            {
              label: t('fleet.burn'),
              value:
                type.burn_kg_per_hour === null ? (
                  <None />
                ) : (
                  <>
                    <Mass kg={type.burn_kg_per_hour} />
                    <span className="text-ink-3">{t('fleet.perHour')}</span>
                    {guess('burn_kg_h')}
                  </>
                ),
            },
            {
              label: t('fleet.blockHourCost'),
              value: <Money minor={template.cost_block_hour_minor} currency={quote.currency} />,
            },
          ]}
        />
      </div>
      <h3 className="overline-label mt-4 mb-1">{t('fleet.sells')}</h3>
      <ul className="text-sm text-ink-2">
        {template.fares.map((fare) => (
          <li key={fare.code} className="num">
            {t('fleet.fareLine', {
              capacity: fare.capacity,
              name: fare.name,
              price: formatMoney(fare.price_minor, quote.currency),
            })}
          </li>
        ))}
      </ul>
      <details className="mt-4 text-sm text-ink-2">
        <summary className="text-accent-text">{t('fleet.origin')}</summary>
        <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5">
          <li>{quote.basis}</li>
          {Object.entries(template.notes_on).map(([name, note]) => (
            <li key={name}>{note}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
