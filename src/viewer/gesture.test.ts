import { describe, expect, it } from 'vitest';
import type { Scene } from '../core/core.ts';
import { begun, boxed, goneOn } from './gesture.ts';

const none = new Set<string>();
const plain = { isRelating: false, isBoxing: false };

describe('a press', () => {
  it('on a card moves that card, or all that are selected with it', () => {
    expect(begun(scene, { ...plain, at: { x: 10, y: 10 } }, none)).toMatchObject({ tag: 'move', applications: ['a'] });
    expect(begun(scene, { ...plain, at: { x: 10, y: 10 } }, new Set(['a', 'b']))).toMatchObject({
      applications: ['a', 'b'],
    });
    expect(begun(scene, { ...plain, at: { x: 10, y: 10 } }, new Set(['b']))).toMatchObject({ applications: ['a'] });
  });

  it('beside all cards pans, or draws a box where that is wanted', () => {
    expect(begun(scene, { ...plain, at: { x: 150, y: 10 } }, none)).toBeUndefined();
    expect(begun(scene, { ...plain, isBoxing: true, at: { x: 150, y: 10 } }, none)?.tag).toBe('box');
  });

  it('on a handle draws a line from its card, though it stands out over the edge', () => {
    const press = { at: { x: 105, y: 10 }, relating: 'a', isRelating: true, isBoxing: false };
    expect(begun(scene, press, none)).toMatchObject({ tag: 'relate', from: 'a' });
  });
});

describe('a press on the title of a region', () => {
  it('moves all that stands in it', () => {
    const region = {
      id: 'cluster a',
      tag: 'region',
      box: { x: -10, y: -10, width: 400, height: 80 },
      label: '',
      isDim: false,
      marks: [],
      members: { cluster: 'a', places: { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } } },
    } as const;
    const held = { ...scene, nodes: [region, ...scene.nodes] };
    const press = { ...plain, at: { x: 150, y: 0 }, holding: 'cluster a' };
    expect(begun(held, press, none)).toMatchObject({ tag: 'move', applications: ['a', 'b'] });
  });
});

describe('a gesture that goes on', () => {
  it('moves cards by steps of the grid', () => {
    const first = begun(scene, { ...plain, at: { x: 10, y: 10 } }, none);
    expect(first && goneOn(scene, first, { x: 10, y: 10 }, { x: 31, y: 5 })).toMatchObject({ by: { x: 20, y: -4 } });
  });

  it('meets the card under the hand, and never the one that it came from', () => {
    const first = begun(scene, { at: { x: 10, y: 10 }, isRelating: true, isBoxing: false }, none);
    const over = (x: number) => first && goneOn(scene, first, { x: 10, y: 10 }, { x, y: 10 });
    expect(over(210)).toMatchObject({ over: 'b' });
    expect(over(20)).toMatchObject({ over: undefined });
    expect(over(150)).toMatchObject({ over: undefined });
  });
});

it('a box selects what it meets, whichever corner it began at', () => {
  expect(boxed(scene, { x: 90, y: 90 }, { x: 210, y: 20 })).toEqual(['a', 'b']);
  expect(boxed(scene, { x: 110, y: 0 }, { x: 190, y: 90 })).toEqual([]);
});

const scene: Scene = {
  bounds: { x: 0, y: 0, width: 300, height: 50 },
  title: '',
  description: '',
  account: '',
  nodes: [cardOf('a', 0), cardOf('b', 200)],
  edges: [],
  front: [],
  tracks: [],
};

function cardOf(application: string, x: number): Scene['nodes'][number] {
  const box = { x, y: 0, width: 100, height: 50 };
  return { id: application, tag: 'card', application, box, label: application, isDim: false, marks: [] };
}
