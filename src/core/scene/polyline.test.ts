import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, drawn, lengthOf, pieces, pointAt } from './polyline.ts';

const bend = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];
const anyPoints = fc.array(
  fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }),
  {
    minLength: 2,
    maxLength: 8,
  },
);

describe('a polyline', () => {
  it('is written with round corners', () => {
    expect(drawn(pieces(bend))).toBe('M0 0H92A8 8 0 0 1 100 8V50');
  });

  it('turns tighter where a stretch is short', () => {
    expect(drawn(pieces([...bend.slice(0, 2), { x: 100, y: 6 }]))).toBe('M0 0H97A3 3 0 0 1 100 3V6');
  });

  it('has the length of its stretches and arcs', () => {
    expect(lengthOf(pieces(bend))).toBeCloseTo(92 + 42 + (Math.PI / 2) * 8);
  });

  it('is met in the middle of a turn at half its angle', () => {
    const { x, y, angle } = pointAt(pieces(bend), 92 + (Math.PI / 4) * 8);
    expect(x).toBeCloseTo(100 - 8 + 8 * Math.SQRT1_2);
    expect(y).toBeCloseTo(8 - 8 * Math.SQRT1_2);
    expect(angle).toBeCloseTo(Math.PI / 4);
  });

  it('begins and ends at its ends', () => {
    const all = pieces(bend);
    expect(pointAt(all, -5)).toMatchObject({ x: 0, y: 0 });
    expect(pointAt(all, 1e6)).toMatchObject({ x: 100, y: 50 });
  });

  it('never jumps, whatever its corners', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const all = pieces(points);
        const length = lengthOf(all);
        for (let at = 0; at < length; at += 2) {
          const [one, next] = [pointAt(all, at), pointAt(all, Math.min(at + 2, length))];
          expect(Math.hypot(one.x - next.x, one.y - next.y)).toBeLessThan(2.001);
        }
      }),
    );
  });

  it('runs beside another at the same distance', () => {
    const [first, corner, last] = beside(bend, 5);
    expect(first).toEqual({ x: 0, y: 5 });
    expect(corner?.x).toBeCloseTo(95);
    expect(corner?.y).toBeCloseTo(5);
    expect(last).toEqual({ x: 95, y: 50 });
  });
});
