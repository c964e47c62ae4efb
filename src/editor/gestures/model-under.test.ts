import { describe, expect, it } from 'vitest';
import type { Scene } from '../../core/core.ts';
import { modelUnder } from './model-under.ts';

const node = (id: string, x: number, width: number) => ({
  id,
  box: { x, y: 0, width, height: 100 },
  label: '',
  isDim: false,
  marks: [],
});
const card = (id: string, x: number) => ({ ...node(id, x, 40), tag: 'card' as const, application: id });
const model = (name: string, x: number, held: readonly string[]) => ({
  ...node(`model ${name}`, x, 400),
  tag: 'region' as const,
  members: { places: Object.fromEntries(held.map((id) => [id, { x, y: 0 }])) },
});
const scene: Scene = {
  bounds: { x: 0, y: 0, width: 1000, height: 100 },
  title: '',
  account: '',
  description: '',
  nodes: [model('cos', 0, ['a', 'b']), model('far', 600, ['c']), card('a', 20), card('b', 300), card('c', 620)],
  edges: [],
  front: [],
  tracks: [],
};

describe('cards that are dragged', () => {
  it('go to the model over whose region all of them are let go', () => {
    expect(modelUnder(scene, { applications: ['a'], by: { x: 650, y: 0 } })).toBe('far');
    expect(modelUnder(scene, { applications: ['c'], by: { x: -500, y: 0 } })).toBe('cos');
    expect(modelUnder(scene, { applications: ['a', 'b'], by: { x: 600, y: 0 } })).toBe('far');
  });

  it('stay in theirs within its region, between regions, and where one of them stays', () => {
    expect(modelUnder(scene, { applications: ['a'], by: { x: 100, y: 0 } })).toBeUndefined();
    expect(modelUnder(scene, { applications: ['a'], by: { x: 480, y: 0 } })).toBeUndefined();
    expect(modelUnder(scene, { applications: ['a', 'b'], by: { x: 340, y: 0 } })).toBeUndefined();
    expect(modelUnder(scene, { applications: [], by: { x: 0, y: 0 } })).toBeUndefined();
  });
});
