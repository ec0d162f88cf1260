import { type GeoProjection, geoNaturalEarth1, geoNaturalEarth1Raw, geoOrthographic } from 'd3-geo';
import { type LatLon, wrapLon } from './geo.ts';

export type ProjectionKind = 'globe' | 'flat';

export interface View {
  lat: number;
  lon: number;
  zoom: number;
}

export const minZoom = 0.8;
/** As near as there is something to see: coasts; runways where they are known. */
export const coastZoom = 60;
export const runwayZoom = 6_000;
const rad = Math.PI / 180;
/** Half the width and height of the Natural Earth projection of radius one. */
const flatHalfWidth = geoNaturalEarth1Raw(Math.PI, 0)[0];
const flatHalfHeight = geoNaturalEarth1Raw(0, Math.PI / 2)[1];

/**
 * Where the map is looked at from, and the way from the sphere to the screen.
 *
 * `project` writes into `x`, `y` and `visible` instead of giving an object back: it runs for every point of every
 * route in every frame.
 */
export class Camera {
  kind: ProjectionKind = 'globe';
  view: View = { lat: 25, lon: 10, zoom: 1 };
  width = 1;
  height = 1;
  /** The middle of the map on the canvas, in CSS pixels: off centre when a panel lies over one side. */
  cx = 0.5;
  cy = 0.5;
  /** The radius of the globe, or the scale of the flat map, in CSS pixels at the present zoom. */
  scale = 1;

  x = 0;
  y = 0;
  visible = false;
  maxZoom = coastZoom;
  /** How far a point of the globe is turned to us: 1 in the middle, 0 at the edge. */
  depth = 0;

  #m = new Float64Array(9);
  #flatY = 0;

  resize(width: number, height: number, insetLeft: number, insetRight: number): void {
    this.width = width;
    this.height = height;
    this.cx = insetLeft + (width - insetLeft - insetRight) / 2;
    this.cy = height / 2;
    this.#baseScale = this.#fit(width - insetLeft - insetRight, height);
    this.update();
  }

  #baseScale = 1;
  #insetWidth = 1;

  #fit(width: number, height: number): number {
    this.#insetWidth = width;
    return this.kind === 'globe'
      ? (Math.min(width, height) / 2) * 0.9
      : Math.min((width / flatHalfWidth / 2) * 0.97, (height / flatHalfHeight / 2) * 0.97);
  }

  setKind(kind: ProjectionKind): void {
    const { scale } = this;
    if (kind === this.kind) return;
    this.kind = kind;
    this.#baseScale = this.#fit(this.#insetWidth, this.height);
    // The same part of the world stays in view, as large as it was.
    this.view.zoom = scale / this.#baseScale;
    this.update();
  }

  allowed(zoom: number): number {
    return Math.min(this.maxZoom, Math.max(minZoom, zoom));
  }

  scaleAt(zoom: number): number {
    return this.#baseScale * zoom;
  }

  /** To be called after every change of `view`. */
  update(): void {
    const { view } = this;
    view.zoom = this.allowed(view.zoom);
    view.lat = Math.min(
      this.kind === 'globe' ? 90 : 85,
      Math.max(this.kind === 'globe' ? -90 : -85, view.lat),
    );
    view.lon = wrapLon(view.lon);
    this.scale = this.#baseScale * view.zoom;
    const [sl, cl] = [Math.sin(view.lon * rad), Math.cos(view.lon * rad)];
    const [sp, cp] = [Math.sin(view.lat * rad), Math.cos(view.lat * rad)];
    this.#m.set([-sl, cl, 0, -sp * cl, -sp * sl, cp, cp * cl, cp * sl, sp]);
    if (this.kind === 'flat') {
      // A flat map that fits keeps its middle; zoomed in, it follows the latitude looked at.
      const free = Math.max(0, flatHalfHeight * this.scale - this.height / 2);
      const wanted = geoNaturalEarth1Raw(0, view.lat * rad)[1] * this.scale;
      this.#flatY = Math.max(-free, Math.min(free, wanted));
    }
  }

  project(ux: number, uy: number, uz: number): void {
    const m = this.#m;
    if (this.kind === 'globe') {
      this.depth = (m[6] ?? 0) * ux + (m[7] ?? 0) * uy + (m[8] ?? 0) * uz;
      this.visible = this.depth > 0;
      this.x = this.cx + this.scale * ((m[0] ?? 0) * ux + (m[1] ?? 0) * uy);
      this.y = this.cy - this.scale * ((m[3] ?? 0) * ux + (m[4] ?? 0) * uy + (m[5] ?? 0) * uz);
      return;
    }
    const lambda = wrapLon(Math.atan2(uy, ux) / rad - this.view.lon) * rad;
    const phi = Math.asin(Math.max(-1, Math.min(1, uz)));
    const [rx, ry] = geoNaturalEarth1Raw(lambda, phi);
    this.depth = 1;
    this.visible = true;
    this.x = this.cx + this.scale * rx;
    this.y = this.cy + this.#flatY - this.scale * ry;
  }

  /** The turn of the globe, row by row: right, up, towards us. */
  matrix(): Float64Array {
    return this.#m;
  }

  /** Where the equator of the flat map is on the canvas. */
  flatMiddle(): number {
    return this.cy + this.#flatY;
  }

  /** The same view for d3-geo's paths; `rough` puts fewer points, or none, between those that are there. */
  projection(rough = false): GeoProjection {
    if (this.kind === 'flat') {
      return geoNaturalEarth1()
        .rotate([-this.view.lon, 0])
        .scale(this.scale)
        .translate([this.cx, this.cy + this.#flatY])
        .precision(rough ? 2.5 : 0.7)
        .clipExtent([
          [-8, -8],
          [this.width + 8, this.height + 8],
        ]);
    }
    return geoOrthographic()
      .rotate([-this.view.lon, -this.view.lat])
      .scale(this.scale)
      .translate([this.cx, this.cy])
      .clipAngle(this.visibleAngle())
      .precision(rough ? 0 : 0.6);
  }

  /** How many degrees from the middle of the view can be seen; less than 90 when the globe is larger than the window. */
  visibleAngle(): number {
    const corner = Math.hypot(
      Math.max(this.cx, this.width - this.cx),
      Math.max(this.cy, this.height - this.cy),
    );
    return corner >= this.scale ? 90 : withMargin(Math.asin(corner / this.scale) / rad);
  }

  /** How far from the middle of the view anything can be seen, in degrees; larger than it is rather than smaller. */
  reachDegrees(): number {
    if (this.kind === 'globe') return this.visibleAngle();
    const corner = Math.hypot(this.width, this.height);
    return Math.min(180, withMargin((1.6 * corner) / this.scale / rad));
  }

  /** The place under a point of the canvas, or null beside the world. */
  unproject(x: number, y: number): LatLon | null {
    if (this.kind === 'globe') {
      const gx = (x - this.cx) / this.scale;
      const gy = (this.cy - y) / this.scale;
      const outside = gx * gx + gy * gy;
      if (outside > 1) return null;
      const gz = Math.sqrt(1 - outside);
      const m = this.#m;
      const column = (i: number) => gx * (m[i] ?? 0) + gy * (m[3 + i] ?? 0) + gz * (m[6 + i] ?? 0);
      const [ux, uy, uz] = [column(0), column(1), column(2)];
      return { lat: Math.asin(Math.max(-1, Math.min(1, uz))) / rad, lon: Math.atan2(uy, ux) / rad };
    }
    const found = this.projection().clipExtent(null).invert?.([x, y]);
    if (!found || Math.abs(found[1]) > 90) return null;
    return { lat: found[1], lon: wrapLon(found[0]) };
  }

  /** Degrees of turn for one pixel of drag in the middle of the map. */
  degreesPerPixel(): number {
    return this.kind === 'globe' ? 1 / rad / this.scale : (180 / flatHalfWidth / this.scale) * 1;
  }

  /** A view that holds a cap of this radius (degrees). */
  viewOf(centre: LatLon, radius: number): View {
    const wanted = Math.max(radius * 1.12, 3);
    const zoom =
      this.kind === 'globe'
        ? wanted >= 62
          ? 1
          : Math.min(14, 1 / Math.sin(wanted * rad))
        : Math.max(1, Math.min(14, 75 / wanted));
    return {
      lat: wanted >= 62 ? Math.max(-35, Math.min(35, centre.lat)) : centre.lat,
      lon: centre.lon,
      zoom,
    };
  }
}

/** A little more than can be seen, so that no cut comes into view: less of it the nearer one is. */
function withMargin(angle: number): number {
  return Math.min(90, angle + Math.min(1.5, 0.01 + angle * 0.6));
}
