import { onHost } from '@/lib/base.ts';

export interface SwitcherAirline {
  id: string;
  icao: string;
  name: string;
  logoUrl: string | null;
  /** The airline's own colour, `#rrggbb`. */
  colour: string;
}

/** The logo, or the ICAO code in the airline's colour. */
export function AirlineMark({ airline }: { airline: SwitcherAirline }) {
  if (airline.logoUrl) {
    return (
      <img
        src={onHost(airline.logoUrl)}
        alt=""
        width={28}
        height={28}
        className="size-7 shrink-0 rounded-[7px] object-contain"
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className="code grid size-7 shrink-0 place-items-center rounded-[7px] text-2xs font-bold"
      style={{ background: airline.colour, color: inkOn(airline.colour) }}
    >
      {airline.icao}
    </span>
  );
}

/** Black or white, whichever reads better on a colour (relative luminance, WCAG 2). */
export function inkOn(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
}
