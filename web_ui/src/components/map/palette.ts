import '@/styles/tokens-map.css';

/** The map's colours, read from the design tokens: one place for both themes. */
export interface MapPalette {
  space: string;
  seaLit: string;
  seaDim: string;
  land: string;
  landEdge: string;
  border: string;
  graticule: string;
  night: string;
  halo: string;
  route: string;
  airport: string;
  hub: string;
  label: string;
  labelHalo: string;
  aircraft: string;
  aircraftEdge: string;
  parked: string;
  active: string;
  font: string;
}

export function readPalette(element: Element): MapPalette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    space: token('map-space'),
    seaLit: token('map-sea-lit'),
    seaDim: token('map-sea-dim'),
    land: token('map-land'),
    landEdge: token('map-land-edge'),
    border: token('map-border'),
    graticule: token('map-graticule'),
    night: token('map-night'),
    halo: token('map-halo'),
    route: token('map-route'),
    airport: token('map-airport'),
    hub: token('map-hub'),
    label: token('map-label'),
    labelHalo: token('map-label-halo'),
    aircraft: token('map-aircraft'),
    aircraftEdge: token('map-aircraft-edge'),
    parked: token('map-parked'),
    active: token('active'),
    font: style.fontFamily,
  };
}

/** A colour with another opacity; canvas takes CSS colour functions as they are. */
export function withAlpha(colour: string, alpha: number): string {
  return colour.replace(/\s*(\/[^)]*)?\)$/, ` / ${alpha.toFixed(3)})`);
}
