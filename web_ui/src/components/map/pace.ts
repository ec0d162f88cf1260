/** A frame that costs more than this leaves no time for anything else. */
const dearMs = 50;
/** Ten to five frames a second are left then. */
const fewest = { shortMs: 100, longMs: 200 };

/**
 * How often the map may be drawn on this machine. What a frame costs is known once the browser is free again: much of
 * the work of a canvas is done after the drawing, when the picture is made.
 */
export class Pace {
  #costMs = 10;
  #beganMs = Number.NEGATIVE_INFINITY;

  /** Begins a frame; what it gives is to be called when everything is drawn. */
  begin(nowMs: number): () => void {
    this.#beganMs = nowMs;
    return () => {
      setTimeout(() => this.took(performance.now() - nowMs));
    };
  }

  took(ms: number): void {
    this.#costMs = this.#costMs * 0.75 + Math.min(1_000, ms) * 0.25;
  }

  isSlow(): boolean {
    return this.#costMs > dearMs;
  }

  /** The time from one frame to the next; 0 for as often as the screen shows one. */
  wait(): number {
    return this.isSlow() ? Math.min(fewest.longMs, Math.max(fewest.shortMs, this.#costMs * 2)) : 0;
  }

  /** How long to wait before the next frame. */
  pause(nowMs: number): number {
    return Math.max(0, this.#beganMs + this.wait() - nowMs);
  }
}
