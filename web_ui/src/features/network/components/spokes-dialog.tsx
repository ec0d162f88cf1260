import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormGrid } from '@/components/ui/form.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { AltitudeField, DistanceField } from '@/components/ui/unit-fields.tsx';
import { Altitude, Distance } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { fetchSpokes } from '../queries.ts';

interface SpokesDialogProps {
  /** Looked around one at a time. */
  hubs: readonly string[];
  airline: string;
  chosen: readonly string[];
  onAdd: (codes: string[]) => void;
  onClose: () => void;
}

/** Where one could fly to from a hub, the larger airports first. */
export default function SpokesDialog({ hubs, airline, chosen, onAdd, onClose }: SpokesDialogProps) {
  const [hub, setHub] = useState(hubs[0] ?? '');
  const [wish, setWish] = useState({
    min: null as number | null,
    max: 500 as number | null,
    runway: 5000 as number | null,
    country: '',
    scheduled: true,
  });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const asked = useDelayedValue(wish);
  const country = /^[A-Za-z]{2}$/.test(asked.country) ? asked.country : '';
  const query = {
    hub,
    airline,
    min_distance_nmi: String(asked.min ?? 0),
    max_distance_nmi: String(asked.max || 1000),
    min_runway_ft: String(asked.runway ?? 0),
    scheduled: String(asked.scheduled),
    ...(country && { country }),
    limit: '100',
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['airports', 'spokes', query],
    queryFn: ({ signal }) => fetchSpokes(query, signal),
    placeholderData: keepPreviousData,
  });
  const free = data?.items.filter((one) => !chosen.includes(one.icao)) ?? [];
  const tick = (icao: string, on: boolean) =>
    setTicked((old) => new Set(on ? [...old, icao] : [...old].filter((one) => one !== icao)));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('schedule.suggestTitle', { hub })}
      size="lg"
    >
      <div className="flex flex-col gap-3.5">
        {hubs.length > 1 && (
          <Segmented
            label={t('schedule.around')}
            value={hub}
            onChange={setHub}
            options={hubs.map((value) => ({ value, label: value }))}
          />
        )}
        <FormGrid columns={4}>
          <DistanceField
            label={t('schedule.distanceFrom')}
            name="min"
            value={wish.min}
            onChange={(min) => setWish({ ...wish, min })}
          />
          <DistanceField
            label={t('schedule.distanceTo')}
            name="max"
            value={wish.max}
            onChange={(max) => setWish({ ...wish, max })}
          />
          <AltitudeField
            label={t('schedule.runwayFrom')}
            name="runway"
            value={wish.runway}
            onChange={(runway) => setWish({ ...wish, runway })}
          />
          <TextField
            label={t('schedule.countryCode')}
            name="country"
            placeholder="NO"
            maxLength={2}
            value={wish.country}
            onChange={(country_) => setWish({ ...wish, country: country_ })}
          />
        </FormGrid>
        <Checkbox
          label={t('schedule.withAirlines')}
          checked={wish.scheduled}
          onChange={(scheduled) => setWish({ ...wish, scheduled })}
        />
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading>
            <SkeletonLines count={6} />
          </Loading>
        ) : free.length === 0 ? (
          <p className="text-ink-2">{t('schedule.noSpokes')}</p>
        ) : (
          <ul
            aria-label={t('schedule.spokes')}
            className="max-h-72 overflow-y-auto rounded-card border border-line"
          >
            {free.map((one) => (
              <li
                key={one.icao}
                className="flex items-center gap-3 border-b border-line px-3 py-1.5 last:border-b-0"
              >
                <span className="min-w-0 flex-1">
                  <Checkbox
                    label={`${one.icao} · ${one.name}`}
                    checked={ticked.has(one.icao)}
                    onChange={(on) => tick(one.icao, on)}
                  />
                </span>
                {one.connected && <Badge>{t('schedule.flownAlready')}</Badge>}
                <span className="w-24 text-right text-sm text-ink-2 max-sm:hidden">
                  <Altitude ft={one.longest_runway_ft} />
                </span>
                <span className="w-20 text-right text-sm text-ink-2">
                  <Distance nmi={one.distance_nmi} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            variant="quiet"
            disabled={free.length === 0}
            onClick={() => setTicked(new Set(free.filter((one) => !one.connected).map((one) => one.icao)))}
          >
            {t('schedule.tickAll')}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            writes={false}
            disabled={ticked.size === 0}
            onClick={() => onAdd([...ticked])}
          >
            {t('schedule.addSpokes', { count: ticked.size })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
