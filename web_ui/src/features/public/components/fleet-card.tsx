import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';
import type { PublicAirline } from '../queries.ts';

export function FleetCard({ airline }: { airline: PublicAirline }) {
  if (airline.fleet.length === 0) {
    return (
      <Card title={t('visit.fleet')}>
        <EmptyState title={t('visit.fleetNone')} />
      </Card>
    );
  }
  return (
    <Card title={t('visit.fleet')} flush>
      <ul>
        {airline.fleet.map((subfleet) => (
          <li key={subfleet.name} className="border-b border-line px-4 py-2.5 last:border-b-0">
            <p className="flex items-baseline gap-3">
              <span className="min-w-0 flex-1 font-medium">{subfleet.name}</span>
              <span className="num text-sm text-ink-3">
                {t('visit.ofType', { count: subfleet.registrations.length })}
              </span>
            </p>
            <p className="code mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-2">
              {subfleet.registrations.map((registration) => (
                <span key={registration}>{registration}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
