import { describe, expect, test } from 'vitest';
import type { Point } from '../document/document.ts';
import { meet } from './box.ts';
import { groundOf } from './ground.ts';
import type { Box } from './layout.ts';
import { route } from './route.ts';
import type { Door, Stop } from './stop.ts';

const size = { width: 100, height: 40 };
const left: Box = { x: 0, y: 0, ...size };
const right: Box = { x: 300, y: 0, ...size };
const between: Box = { x: 150, y: -10, ...size };

function stop(card: number, box: Box): Stop {
  const across: Door = { likes: [box.y + 20, box.y + 30, box.y + 10], from: box.y + 6, to: box.y + 34 };
  const level: Door = { likes: [box.x + 50, box.x + 70, box.x + 30], from: box.x + 10, to: box.x + 90 };
  return { card, box, doors: { left: across, right: across, top: level, bottom: level } };
}

function wayBetween(boxes: readonly [Box, Box, ...Box[]], laid: readonly (readonly Point[])[] = []): readonly Point[] {
  const ground = groundOf(boxes, []);
  for (const points of laid) ground.lay(points, 0.5, 'laid');
  return route(ground, stop(0, boxes[0]), stop(1, boxes[1]), 0.5, 'asked')?.points ?? [];
}

describe('a line between two cards', () => {
  test('is straight where nothing stands between them', () => {
    expect(wayBetween([left, right])).toEqual([
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ]);
  });

  test('has one bend where one card stands beside and below the other', () => {
    expect(wayBetween([left, { x: 300, y: 200, ...size }])).toHaveLength(3);
  });

  test('goes around a card that stands between them', () => {
    const points = wayBetween([left, right, between]);
    expect(points.length).toBeGreaterThan(2);
    for (const { x, y } of points) expect(x > 141 && x < 259 && y > -19 && y < 39).toBe(false);
  });

  test('keeps away from a line that lies there already', () => {
    const laid = [
      { x: 100, y: 20 },
      { x: 300, y: 20 },
    ];
    const [first] = wayBetween([left, right], [laid]);
    expect(Math.abs((first?.y ?? 20) - 20)).toBeGreaterThanOrEqual(10);
  });

  test('is the same the other way round, as far as its length goes', () => {
    const length = (points: readonly Point[]) =>
      points.slice(1).reduce((sum, { x, y }, index) => {
        const before = points[index] ?? { x, y };
        return sum + Math.abs(x - before.x) + Math.abs(y - before.y);
      }, 0);
    expect(length(wayBetween([right, left, between]))).toBe(length(wayBetween([left, right, between])));
  });

  test('finds its way out of a yard of cards, however many bends that takes', () => {
    const yard: readonly Box[] = [
      { x: -60, y: -70, width: 220, height: 30 },
      { x: -60, y: -70, width: 25, height: 220 },
      { x: -60, y: 80, width: 180, height: 30 },
      { x: 140, y: -70, width: 25, height: 260 },
    ];
    const points = wayBetween([left, right, ...yard]);
    for (const [index, { x, y }] of points.entries()) {
      const { x: beforeX, y: beforeY } = points[index - 1] ?? { x, y };
      const stretch = {
        x: Math.min(x, beforeX),
        y: Math.min(y, beforeY),
        width: Math.abs(x - beforeX),
        height: Math.abs(y - beforeY),
      };
      for (const card of yard) expect(meet(card, stretch)).toBe(false);
    }
  });

  test('runs under a card where there is no other way', () => {
    const around: readonly Box[] = [
      { x: -40, y: -60, width: 180, height: 50 },
      { x: -40, y: 50, width: 180, height: 50 },
      { x: -40, y: -60, width: 30, height: 160 },
      { x: 110, y: -60, width: 30, height: 160 },
    ];
    expect(wayBetween([left, right, ...around]).length).toBeGreaterThanOrEqual(2);
  });
});
