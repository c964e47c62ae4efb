import { describe, expect, it } from 'vitest';
import { outlineOf, type Stroke } from './outline.ts';

function endOf(strokes: readonly Stroke[]): readonly number[] {
  const last = strokes.findLast((stroke) => stroke.tag !== 'close');
  return last ? [last.to.x, last.to.y].map((value) => Math.round(value * 1000) / 1000 + 0) : [];
}

const path = (d: string) => outlineOf({ tag: 'path', class: '', d });

describe('an outline', () => {
  it.each([
    ['M10 10H20V30L5 5', [5, 5]],
    ['M0 0h.01v2l-1-1', [-0.99, 1]],
    ['M4-7L7 0Z', [7, 0]],
    ['M10 0A8 8 0 0 1 18 8', [18, 8]],
    ['M5 5a4.6 3.4 0 1 0 9.2 0', [14.2, 5]],
    ['M0 0C1 0 2 1 2 2S1 4 0 4', [0, 4]],
  ])('ends where its path does: %s', (d, end) => {
    expect(endOf(path(d))).toEqual(end);
  });

  it('bends to the side that the path says', () => {
    const [, right] = path('M0 0A8 8 0 0 1 8 8');
    const [, left] = path('M0 0A8 8 0 0 0 8 8');
    expect(right?.tag === 'curve' && right.by[0].y).toBeCloseTo(0, 5);
    expect(left?.tag === 'curve' && left.by[0].x).toBeCloseTo(0, 5);
  });

  it('goes the long way round where it is told to', () => {
    const way = path('M4 0A4 4 0 1 1 0 -4');
    expect(way).toHaveLength(4);
  });

  it('rounds corners no further than there is room', () => {
    const strokes = outlineOf({ tag: 'rect', class: '', x: 0, y: 0, width: 10, height: 4, rx: 9 });
    expect(strokes[0]).toEqual({ tag: 'move', to: { x: 2, y: 0 } });
    expect(outlineOf({ tag: 'rect', class: '', x: 0, y: 0, width: 10, height: 4 })).toHaveLength(5);
  });
});
