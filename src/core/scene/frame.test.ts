import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Signal, signals } from '../flow/flow.ts';
import { capacity, fillFrame, frame, period, stride } from './frame.ts';
import type { Token, Track } from './scene.ts';

const straight: Track = {
  id: 'loki-read',
  signal: 'logs',
  motion: 'push',
  points: [
    { x: 0, y: 0 },
    { x: 700, y: 0 },
  ],
  units: ['loki-read/0', 'loki-read/1', 'loki-read/2'],
  pauses: [],
  end: 'stored',
  duplicates: 0,
  scale: 1,
  phase: 0,
  grounds: [[0, 'ground']],
  requestGrounds: [],
};
const pull: Track = { ...straight, id: 'scraper', signal: 'metrics', motion: 'pull', units: ['worker/0'] };

const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
const anyTrack: fc.Arbitrary<Track> = fc
  .record({
    signal: fc.constantFrom<Signal[]>(...signals),
    motion: fc.constantFrom('push' as const, 'pull' as const),
    points: fc.array(place, { minLength: 2, maxLength: 6 }),
    units: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
    pauses: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 2 }).map((all) => [...all].sort((a, b) => a - b)),
    end: fc.constantFrom('stored' as const, 'lost' as const),
    duplicates: fc.integer({ min: 0, max: 2 }),
    phase: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map((made) => ({ ...straight, ...made }));

describe('a frame', () => {
  it('shows one token a unit, set off a third of the period apart, each naming its unit', () => {
    const seen = frame({ tracks: [straight] }, 4.5);
    expect(seen.map(({ unit }) => unit)).toEqual(['loki-read/0', 'loki-read/1', 'loki-read/2']);
    expect(seen.map(({ x }) => x)).toEqual([630, 350, 70]);
  });

  it('moves tokens at 140 units a second', () => {
    const [early] = frame({ tracks: [straight] }, 1);
    const [late] = frame({ tracks: [straight] }, 2);
    expect((late?.x ?? 0) - (early?.x ?? 0)).toBeCloseTo(140);
  });

  it('sends the ring of a pull from the scraper first, then the answer back', () => {
    const forms = (t: number) => frame({ tracks: [pull] }, t).map(({ form, x }) => [form, x]);
    expect(forms(0.01)[0]?.[0]).toBe('ring');
    const ring = forms(2).find(([form]) => form === 'ring');
    expect(ring?.[1]).toBeCloseTo(700 - (2 / 4.5) * 700, 1);
    const answer = frame({ tracks: [pull] }, 6).filter(({ form }) => form === 'token');
    expect(answer.map(({ x }) => x)).toEqual([140]);
  });

  it('holds a token small inside a process that passes it on', () => {
    const through = { ...straight, pauses: [140], units: ['loki/0'] };
    const [before] = frame({ tracks: [through] }, 0.9);
    const [inside] = frame({ tracks: [through] }, 1.2);
    const [after] = frame({ tracks: [through] }, 1.9);
    expect(before).toMatchObject({ x: 126, scale: 1 });
    expect(inside).toMatchObject({ x: 140, scale: 0.45 });
    expect(after?.scale).toBe(1);
  });

  it('lets a lost token tilt and fall where its way ends', () => {
    const lost: Track = {
      ...straight,
      end: 'lost',
      points: [
        { x: 0, y: 0 },
        { x: 140, y: 0 },
      ],
      units: ['loki/0'],
    };
    const [falling] = frame({ tracks: [lost] }, 1.8);
    expect(falling).toMatchObject({ form: 'lost', angle: 38 });
    expect(falling?.y).toBeGreaterThan(10);
    expect(falling?.opacity).toBeLessThan(1);
  });

  it('carries the count of copies', () => {
    expect(frame({ tracks: [{ ...straight, duplicates: 1 }] }, 1)[0]?.count).toBe(2);
  });

  it('closes its loop: after a period everything is where it was', () => {
    fc.assert(
      fc.property(
        fc.array(anyTrack, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (tracks, t) => {
          const scene = { tracks };
          same(frame(scene, t), frame(scene, t + period(scene)));
        },
      ),
    );
  });

  it('never jumps: a token is near where it was a moment before, or has just come or gone small', () => {
    fc.assert(
      fc.property(anyTrack, fc.double({ min: 0, max: 12, noNaN: true }), (track, t) => {
        const scene = { tracks: [{ ...track, units: ['a/0'] }] };
        const [before, after] = [frame(scene, t), frame(scene, t + 0.004)];
        const speed = 160; // the ring is a little faster than the answer
        for (const token of after) {
          const near = before.some(({ x, y }) => Math.hypot(x - token.x, y - token.y) < speed * 0.004 + 0.2);
          expect(near || token.scale < 0.5, JSON.stringify(token)).toBe(true);
        }
      }),
    );
  });

  it('is empty, and has no period, where nothing moves', () => {
    expect(frame({ tracks: [] }, 3)).toEqual([]);
    expect(period({ tracks: [] })).toBe(0);
  });

  it('never needs more room than its capacity says', () => {
    fc.assert(
      fc.property(fc.array(anyTrack, { maxLength: 4 }), fc.double({ min: 0, max: 12, noNaN: true }), (tracks, t) => {
        const scene = { tracks };
        const roomy = new Float64Array((capacity(scene) + 20) * stride);
        expect(fillFrame(scene, t, roomy)).toBeLessThanOrEqual(capacity(scene));
      }),
    );
  });
});

/** Equal but for the last digit of a float: at the very moment of setting off a token may count as there or not there yet. */
function same(one: readonly Token[], other: readonly Token[]): void {
  const visible = (tokens: readonly Token[]) => tokens.filter(({ scale }) => scale > 0.31);
  expect(visible(other).length).toBe(visible(one).length);
  visible(one).forEach((token, at) => {
    const again = visible(other)[at];
    expect(again?.unit).toBe(token.unit);
    expect(again?.x).toBeCloseTo(token.x, 1);
    expect(again?.y).toBeCloseTo(token.y, 1);
  });
}
