import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { AircraftTypeField } from '@/components/pickers/aircraft-type-field.tsx';
import { Card } from '@/components/ui/card.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { airlineQuery, quoteQuery, subfleetsQuery, templateQuery } from '../queries.ts';
import { BuyForm } from './buy-form.tsx';
import { QuoteCard } from './quote-card.tsx';
import { TypeShelf } from './type-shelf.tsx';

/** From a type to an aircraft that stands at the hub: type, quote, subfleet, registration. */
export function BuyPage() {
  const airlineId = useAirline()?.id ?? '';
  const [type, setType] = useState<ComboboxItem | null>(null);
  const icao = type?.value ?? '';
  const airline = useQuery({ ...airlineQuery(airlineId), enabled: airlineId !== '' });
  const quote = useQuery(quoteQuery(icao, airlineId));
  const template = useQuery(templateQuery(icao, airlineId));
  const subfleets = useQuery(subfleetsQuery(airlineId));
  const failed = [airline, quote, template, subfleets].find((query) => query.isError);
  const ready = icao !== '' && quote.data && template.data && subfleets.data && airline.data;
  return (
    <Page
      title={t('fleet.buyTitle')}
      description={t('fleet.buyText')}
      crumbs={[{ label: t('nav.fleet'), to: '/fleet' }]}
      width="normal"
    >
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <AircraftTypeField
              label={t('fleet.stepType')}
              hint={t('fleet.typeHint')}
              required
              value={type}
              onChange={setType}
            />
            {icao === '' && <TypeShelf airline={airlineId} onChoose={setType} />}
          </Card>
          {failed?.error && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
          {icao !== '' && !ready && !failed && (
            <Card>
              <Loading>
                <SkeletonLines count={6} />
              </Loading>
            </Card>
          )}
          {ready && (
            <BuyForm
              key={icao}
              airline={airline.data}
              quote={quote.data}
              template={template.data}
              subfleets={subfleets.data.items.filter(
                (one) => one.type_icao === icao && one.status === 'active',
              )}
            />
          )}
        </div>
        {ready && <QuoteCard quote={quote.data} template={template.data} />}
      </div>
    </Page>
  );
}
