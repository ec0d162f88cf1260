import { Notice } from '@/components/ui/notice.tsx';
import { Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Briefing } from '../types.ts';

/** The fuel line by line, each with the formula that gave it, and what it adds up to. */
export function FuelPlan({ fuel, aircraft }: { fuel: Briefing['fuel']; aircraft: Briefing['aircraft'] }) {
  if (!fuel.available) {
    return (
      <Notice kind="caution">
        <strong>{t('dispatch.fuelNone')}</strong> {fuel.why}
      </Notice>
    );
  }
  const sums = [
    { label: t('dispatch.takeoffFuel'), kg: fuel.takeoff_fuel_kg },
    { label: t('dispatch.landingFuel'), kg: fuel.landing_fuel_kg },
    { label: t('dispatch.minimumFuel'), kg: fuel.minimum_block_fuel_kg },
    { label: t('dispatch.capacity'), kg: fuel.capacity_kg },
  ];
  return (
    <>
      <table className="w-full text-md">
        <tbody>
          {fuel.lines.map((line) => (
            <tr key={line.key} className="align-baseline">
              <th scope="row" className="border-b border-line py-1.5 pr-3 text-left font-normal">
                <div>{line.name}</div>
                <div className="num text-xs text-ink-3">{line.formula}</div>
              </th>
              <td className="border-b border-line py-1.5 text-right">
                <Mass kg={line.kg} />
              </td>
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row" className="py-2 text-left">
              {t('dispatch.blockFuel')}
            </th>
            <td className="py-2 text-right text-lg">
              <Mass kg={fuel.block_fuel_kg} />
            </td>
          </tr>
        </tbody>
      </table>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 border-t border-line pt-2 text-sm sm:grid-cols-3">
        {sums.map((sum) => (
          <div key={sum.label}>
            <dt className="text-xs text-ink-3">{sum.label}</dt>
            <dd>
              <Mass kg={sum.kg} />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-xs text-ink-3">{t('dispatch.onBoard')}</dt>
          <dd>
            {aircraft.fuel_known ? <Mass kg={aircraft.fuel_on_board_kg} /> : t('dispatch.onBoardUnknown')}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-ink-3">{t('dispatch.uplift')}</dt>
          <dd>
            <Mass kg={fuel.uplift_kg} />
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-xs text-ink-3">{t('dispatch.fuelModel', { model: fuel.model })}</p>
    </>
  );
}
