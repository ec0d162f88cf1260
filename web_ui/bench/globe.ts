/** The product's own map, of a large airline, without the rest of the page: tests/bench/bench_globe.py drives it. */
import '@/styles/app.css';
import type { MapAirport, MapFlight, MapRoute } from '@/components/map/map-data.ts';
import { MapEngine } from '@/components/map/map-engine.ts';

const size = { width: 1440, height: 900 };
const counts = { airports: 354, routes: 2_000, flights: 500 };

/** Mulberry32: the same airline in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = dice(7);
const whole = (below: number) => Math.floor(random() * below);

const airports: MapAirport[] = Array.from({ length: counts.airports }, (_, index) => ({
  icao: `X${index.toString(36).toUpperCase().padStart(3, '0')}`,
  name: `Airport ${index}`,
  // As much land as there is north of the equator, and little of it near the poles.
  lat: -38 + 104 * Math.sqrt(random()),
  lon: -180 + 360 * random(),
  hub: index < 6,
  parked: index % 3 === 0 ? 1 + whole(9) : 0,
  routes: 1 + whole(20),
}));
const place = (index: number) => airports[index] as MapAirport;
const routes: MapRoute[] = Array.from({ length: counts.routes }, (_, index) => ({
  id: String(index),
  from: place(index % 4 === 0 ? whole(6) : whole(counts.airports)).icao,
  to: place(whole(counts.airports)).icao,
  weight: 1 + whole(42),
}));
const nowMs = Date.now();
const flights: MapFlight[] = Array.from({ length: counts.flights }, (_, index) => {
  const hours = 1 + random() * 11;
  const startMs = nowMs - random() * hours * 3_600_000;
  return {
    id: String(index),
    ident: `BCH${index}`,
    from: place(whole(counts.airports)),
    to: place(whole(counts.airports)),
    startMs,
    endMs: startMs + hours * 3_600_000,
  };
});

const host = document.getElementById('map') as HTMLElement;
const canvases = Array.from({ length: 3 }, () => {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `position: absolute; inset: 0; width: ${size.width}px; height: ${size.height}px`;
  host.append(canvas);
  return canvas;
});
const engine = new MapEngine(canvases, {
  hover: () => undefined,
  worldFailed: () => {
    throw new Error('There are no coastlines.');
  },
});
engine.resize(size.width, size.height, 1);
engine.model.setNetwork(airports, routes);
engine.model.setFlights(flights, nowMs);
engine.networkChanged();
engine.flightsChanged();
engine.flyTo({ lat: 30, lon: 10, zoom: 1 }, false);

// Every frame begins the layer of the traffic anew.
let frames = 0;
const traffic = canvases[2]?.getContext('2d');
if (traffic) {
  const clear = traffic.clearRect.bind(traffic);
  traffic.clearRect = (...box) => {
    frames += 1;
    clear(...box);
  };
}

/** `rest`: the camera stands, traffic moves; `turn`: somebody turns the globe without a pause. Frames drawn. */
function run(kind: 'rest' | 'turn', ms: number): Promise<number> {
  return new Promise((done) => {
    frames = 0;
    const end = performance.now() + ms;
    const step = () => {
      if (performance.now() >= end) return done(frames);
      if (kind === 'turn') engine.dragBy(4, 0);
      else engine.setCursor(null);
      requestAnimationFrame(step);
    };
    step();
  });
}

Object.assign(window, { engine, run, flip: (kind: 'globe' | 'flat') => engine.setKind(kind) });
