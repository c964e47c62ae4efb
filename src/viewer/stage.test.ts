// A moment in which nothing is seen ends by itself: what comes again every period is waited for.
import { expect, test } from 'vitest';
import type { Track } from '../core/core.ts';
import { untilNext } from './stage.ts';

const track: Track = {
  id: 'a',
  signal: 'logs',
  motion: 'push',
  points: [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ],
  units: ['a/0'],
  pauses: [],
  end: 'stored',
  duplicates: 0,
  scale: 1,
  phase: 0,
  grounds: [[0, 'ground']],
  requestGrounds: [[0, 'ground']],
};
const running = { state: 'running', from: 100, since: 0, speed: 1 } as const;

test('the next frame is asked for while something comes again', () => {
  expect(untilNext({ tracks: [track] }, running)).toBe(0);
});

test('nothing is asked for where all has set out, or time stands', () => {
  expect(untilNext({ tracks: [{ ...track, once: { starts: 1, pace: 100 } }] }, running)).toBeUndefined();
  expect(untilNext({ tracks: [track] }, { state: 'still', at: 0 })).toBeUndefined();
});
