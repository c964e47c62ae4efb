import { describe, expect, test } from 'vitest';
import { beside, offsets } from './strands.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 80 },
];

describe('strands side by side', () => {
  test('keep their order round a bend, so that none crosses another', () => {
    expect(beside(corner, 7)).toEqual([
      { x: 0, y: 7 },
      { x: 93, y: 7 },
      { x: 93, y: 80 },
    ]);
    expect(beside(corner, -7)).toEqual([
      { x: 0, y: -7 },
      { x: 107, y: -7 },
      { x: 107, y: 80 },
    ]);
  });

  test('stand in the order of the signals, whichever is named first', () => {
    const [one, other] = [offsets(['logs', 'metrics'], false), offsets(['metrics', 'logs'], false)];
    expect([...one]).toEqual([...other]);
    expect([...one.keys()]).toEqual(['metrics', 'logs']);
  });

  test('ride on the middle where they follow a relation', () => {
    for (const count of [1, 2, 3, 4] as const) {
      const all = (['metrics', 'logs', 'charm-traces', 'workload-traces'] as const).slice(0, count);
      expect([...offsets(all, true).values()]).toContain(0);
    }
  });

  test('lie even on both sides of the middle where there is none to follow', () => {
    expect([...offsets(['metrics', 'logs'], false).values()]).toEqual([-3.5, 3.5]);
  });
});
