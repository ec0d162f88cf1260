import { useQueries } from '@tanstack/react-query';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Distance, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { typeName } from '@/lib/aircraft-type.ts';
import { quoteQuery } from '../queries.ts';

/** From a club's trainer to a long-haul jet: something to press for those who do not know a designator. */
const shelf = ['C172', 'C208', 'DH8D', 'AT76', 'E190', 'A320', 'B738', 'B789', 'A359'] as const;

export function TypeShelf({
  airline,
  onChoose,
}: {
  airline: string;
  onChoose: (type: ComboboxItem) => void;
}) {
  const quotes = useQueries({ queries: shelf.map((type) => quoteQuery(type, airline)) });
  // All at once: each on its own would move those below it.
  if (quotes.some((quote) => quote.isPending)) {
    return (
      <Loading>
        <div className="mt-4 grid grid-cols-2 gap-2.5 sm:grid-cols-3">
          {shelf.map((icao) => (
            <Skeleton key={icao} className="h-22" />
          ))}
        </div>
      </Loading>
    );
  }
  return (
    <ul className="mt-4 grid grid-cols-2 gap-2.5 sm:grid-cols-3">
      {quotes.map((quote, index) => {
        const icao = shelf[index] ?? '';
        if (!quote.data) return null; // The data has no such type here.
        const { type, price_minor, currency, affordable } = quote.data;
        const label = typeName(type);
        return (
          <li key={icao}>
            <button
              type="button"
              onClick={() => onChoose({ value: icao, code: icao, label: `${icao} · ${label}` })}
              className="flex h-full w-full flex-col gap-0.5 rounded-card border border-line bg-raised px-3 py-2.5 text-left hover:border-line-strong hover:bg-hover"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-2">
                <span className="code font-bold">{icao}</span>
                <span className="num text-xs whitespace-nowrap text-ink-3">
                  {type.typical_seats !== null &&
                    `${t('onboarding.seats', { count: type.typical_seats })} · `}
                  <Distance nmi={type.range_nmi} />
                </span>
              </span>
              <span className="truncate text-sm text-ink-2">{label}</span>
              <span className="mt-auto flex flex-wrap items-baseline justify-between gap-x-2 pt-1 font-semibold">
                <Money minor={price_minor} currency={currency} compact />
                {affordable === false && (
                  <span className="text-xs font-normal text-danger">{t('onboarding.tooDear')}</span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
