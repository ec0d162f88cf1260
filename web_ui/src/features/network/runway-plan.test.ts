import { describe, expect, it } from 'vitest';
import { isHard, runwayPlan, scaleBar } from './runway-plan.ts';

const runway = (ends: [[number, number], [number, number]] | null, surface = 'ASPHALT') => ({
  ident: '09/27',
  length_ft: 10_000,
  width_ft: 150,
  surface,
  lighted: true,
  headings_deg: [90, 270] as [number, number],
  ends,
  approximate: false,
});

describe('the drawing of runways', () => {
  it('is to scale in both directions, wherever the airport lies', () => {
    const plan = runwayPlan([
      runway([
        [60, 10],
        [60, 10.04],
      ]),
      runway([
        [59.99, 10.02],
        [60.01, 10.02],
      ]),
    ]);
    const lengths = plan?.runways.map(({ line: [x1, y1, x2, y2] }) => Math.hypot(x2 - x1, y2 - y1)) ?? [];
    expect(lengths[0]).toBeCloseTo(2224, -2);
    expect(lengths[1]).toBeCloseTo(2224, -2);
    expect(plan?.runways[1]?.line[1]).toBeGreaterThan(0);
  });
  it('leaves out what has no place', () => {
    expect(runwayPlan([runway(null)])).toBeNull();
  });
  it('tells hard surfaces from soft ones', () => {
    expect(['ASPHALT', 'CON', '', 'TURF', 'Gravel', 'WATER'].map(isHard)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it('has a scale bar of a round length', () => {
    expect([1800, 900, 150].map(scaleBar)).toEqual([1000, 500, 100]);
  });
});
