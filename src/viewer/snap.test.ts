import { describe, expect, it } from 'vitest';
import type { Scene } from '../core/core.ts';
import { guidesOf, snapped } from './snap.ts';

const card = (application: string, x: number, y: number, width = 100) => ({
  id: application,
  tag: 'card' as const,
  application,
  box: { x, y, width, height: 50 },
  label: '',
  isDim: false,
  marks: [],
});
const scene: Scene = {
  bounds: { x: 0, y: 0, width: 500, height: 500 },
  title: '',
  account: '',
  description: '',
  nodes: [card('a', 0, 0), card('b', 200, 107), card('c', 407, 300, 80)],
  edges: [],
  front: [],
  tracks: [],
};

describe('a dragged card', () => {
  it('is nudged into line with a card that it comes near', () => {
    expect(snapped(scene, ['a'], { x: 198, y: 300 })).toEqual({ x: 200, y: 300 });
    expect(snapped(scene, ['a'], { x: 60, y: 104 })).toEqual({ y: 107 });
    expect(snapped(scene, ['a'], { x: 60, y: 200 })).toEqual({});
  });

  it('meets edges with edges and middles with middles, and several are one', () => {
    expect(snapped(scene, ['a'], { x: 395, y: 60 })).toEqual({ x: 397 }); // the middle of c
    expect(snapped(scene, ['a', 'b'], { x: 100, y: 193 })).toEqual({ y: 193 }); // the foot of both at that of c
  });

  it('shows along which lines it stands, from end to end', () => {
    expect(guidesOf(scene, ['a'], { x: 200, y: 300 })).toEqual([
      { tag: 'upright', at: 200, from: 107, to: 350 },
      { tag: 'upright', at: 250, from: 107, to: 350 },
      { tag: 'upright', at: 300, from: 107, to: 350 },
      { tag: 'level', at: 300, from: 200, to: 487 },
      { tag: 'level', at: 325, from: 200, to: 487 },
      { tag: 'level', at: 350, from: 200, to: 487 },
    ]);
    expect(guidesOf(scene, ['a'], { x: 60, y: 200 })).toEqual([]);
  });
});
