import { Checkbox } from '@/components/ui/check.tsx';
import { NumberField, TextField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import type { RouteForm } from '../model.ts';
import type { Estimate } from '../queries.ts';

/** The way back, opened together with a new route: its number and its own time. */
export function WayBackFields({ form, estimate }: { form: Form<RouteForm>; estimate: Estimate | undefined }) {
  const { way_back: back, flight_number: out } = form.values;
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('network.alsoBack')}
        checked={back !== null}
        onChange={(on) =>
          form.set({
            way_back: on
              ? { flight_number: out !== null && out < 9999 ? out + 1 : null, departure_time: '' }
              : null,
          })
        }
      />
      {back && (
        <FormGrid>
          <NumberField
            label={t('network.returnNumber')}
            required
            inputMode="numeric"
            name="way_back.flight_number"
            value={back.flight_number}
            onChange={(flight_number) => form.set({ way_back: { ...back, flight_number } })}
            error={form.errorAt('way_back.flight_number')}
          />
          <TextField
            label={t('network.backTime')}
            hint={
              estimate
                ? t('network.timeHint', { zone: estimate.arrival.timezone })
                : t('network.timeHintPlain')
            }
            placeholder="17:10"
            maxLength={20}
            name="way_back.departure_time"
            value={back.departure_time}
            onChange={(departure_time) => form.set({ way_back: { ...back, departure_time } })}
            error={form.errorAt('way_back.departure_time')}
          />
        </FormGrid>
      )}
    </div>
  );
}
