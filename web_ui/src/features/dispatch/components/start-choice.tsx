import { lazy, Suspense, useState } from 'react';
import { Segmented } from '@/components/ui/segmented.tsx';
import { t } from '@/i18n/t.ts';

const AirportField = lazy(async () => ({
  default: (await import('@/components/pickers/airport-field.tsx')).AirportField,
}));

interface StartChoiceProps {
  /** Where the pilot is. */
  here: string | undefined;
  /** As it stands in the address: empty is here, `any`, or an airport. */
  value: string;
  onChange: (from: string) => void;
}

/** From here, from anywhere, or from an airport that is looked up. */
export function StartChoice({ here, value, onChange }: StartChoiceProps) {
  const [asking, setAsking] = useState(false);
  const other = value !== '' && value !== 'any';
  const shown = asking || other ? 'other' : value === 'any' ? 'any' : 'here';
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Segmented
        label={t('dispatch.from')}
        value={shown}
        onChange={(choice) => {
          setAsking(choice === 'other');
          if (choice !== 'other') onChange(choice === 'any' ? 'any' : '');
        }}
        options={[
          { value: 'here', label: t('dispatch.fromHere', { icao: here ?? '…' }) },
          { value: 'any', label: t('dispatch.fromAny') },
          { value: 'other', label: t('dispatch.fromOther') },
        ]}
      />
      {shown === 'other' && (
        <Suspense fallback={null}>
          <AirportField
            className="w-56"
            label={t('dispatch.fromAirport')}
            hideLabel
            value={other ? { value, label: value } : null}
            onChange={(airport) => {
              setAsking(airport === null);
              onChange(airport?.value ?? '');
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
