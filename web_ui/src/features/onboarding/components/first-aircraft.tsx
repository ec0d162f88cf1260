import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { AircraftTypeField } from '@/components/pickers/aircraft-type-field.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Distance, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatMoney } from '@/lib/format.ts';
import { starterTypes } from '../model.ts';
import { quoteQuery } from '../queries.ts';
import type { Airline, Quote } from '../types.ts';
import { PurchaseForm } from './purchase-form.tsx';
import { Steps } from './steps.tsx';

export function FirstAircraft({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [other, setOther] = useState<ComboboxItem | null>(null);
  const quotes = useQueries({ queries: starterTypes.map((type) => quoteQuery(type, airline.id)) });
  const picked = useQuery({ ...quoteQuery(chosen ?? '', airline.id), enabled: chosen !== null });
  const cash = quotes.find((quote) => quote.data)?.data?.cash_minor ?? null;
  const hub = airline.hubs[0];
  const place = hub ? `${hub.icao} ${hub.city || hub.name}` : '';
  return (
    <Entrance
      title={t('onboarding.aircraftTitle')}
      description={
        cash === null
          ? t('onboarding.aircraftTextNoCash', { hub: place })
          : t('onboarding.aircraftText', {
              hub: place,
              currency: airline.currency,
              cash: formatMoney(cash, airline.currency, { whole: true }),
            })
      }
      above={<Steps at="aircraft" />}
      hub={hub}
    >
      <div className="flex flex-col gap-4">
        <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3">
          {quotes.map((quote, index) => {
            const type = starterTypes[index] ?? '';
            if (quote.isError) return null; // The data has no such type here.
            return (
              <li key={type}>
                {quote.data ? (
                  <TypeCard
                    quote={quote.data}
                    chosen={chosen === type}
                    onChoose={() => {
                      setChosen(type);
                      setOther(null);
                    }}
                  />
                ) : (
                  <Loading>
                    <Skeleton className="h-24" />
                  </Loading>
                )}
              </li>
            );
          })}
        </ul>
        <AircraftTypeField
          label={t('onboarding.otherType')}
          value={other}
          onChange={(type) => {
            setOther(type);
            setChosen(type?.value ?? null);
          }}
        />
        {picked.error && <ErrorState error={picked.error} retry={() => void picked.refetch()} />}
        {picked.data && hub ? (
          <PurchaseForm
            key={picked.data.type.icao}
            airline={airline}
            hub={hub.icao}
            quote={picked.data}
            onBought={() => refresh(client, ['home', 'airlines', 'aircraft', 'subfleets', 'me'])}
          />
        ) : (
          chosen === null && <p className="text-sm text-ink-3">{t('onboarding.chooseType')}</p>
        )}
        <div>
          <Link to="/" className={buttonClass('quiet')}>
            {t('onboarding.later')}
          </Link>
        </div>
      </div>
    </Entrance>
  );
}

function TypeCard({ quote, chosen, onChoose }: { quote: Quote; chosen: boolean; onChoose: () => void }) {
  const { type } = quote;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={cx(
        'flex h-full w-full flex-col rounded-card border px-3 py-2.5 text-left transition-colors',
        chosen ? 'border-accent bg-accent-soft' : 'border-line bg-raised hover:border-line-strong',
      )}
    >
      <span className="flex w-full items-baseline justify-between gap-2">
        <span className="code font-bold">{type.icao}</span>
        {type.typical_seats !== null && (
          <span className="num text-xs text-ink-3">
            {t('onboarding.seats', { count: type.typical_seats })}
          </span>
        )}
      </span>
      <span className="w-full truncate text-sm text-ink-2">{type.name}</span>
      <span className="mt-auto flex w-full flex-wrap items-baseline justify-between gap-x-2 pt-1.5">
        <span className="text-sm font-semibold">
          <Money minor={quote.price_minor} currency={quote.currency} compact />
        </span>
        {quote.affordable === false ? (
          <span className="text-xs text-danger">{t('onboarding.tooDear')}</span>
        ) : (
          <span className="text-xs">
            <Distance nmi={type.range_nmi} />
          </span>
        )}
      </span>
    </button>
  );
}
