// Pointing at a scene that is painted on a canvas.
import { describe, expect, test } from 'vitest';
import type { Scene, SceneEdge, SceneNode } from '../core/core.ts';
import { hit } from './hit.ts';

const card = (id: string, x: number): SceneNode => ({
  id,
  tag: 'card',
  application: id,
  box: { x, y: 0, width: 100, height: 40 },
  label: id,
  isDim: false,
  marks: [],
});
const line: SceneEdge = {
  id: 'loki logs',
  tag: 'relation',
  level: 'below',
  from: 'loki',
  to: 'logs',
  relations: ['loki:logging logs:logging'],
  label: 'loki to logs',
  isDim: false,
  points: [
    { x: 100, y: 20 },
    { x: 200, y: 20 },
    { x: 200, y: 120 },
  ],
  marks: [],
};
const region: SceneNode = { ...card('cluster', -50), tag: 'region', box: { x: -50, y: -50, width: 900, height: 900 } };
const scene: Scene = {
  bounds: region.box,
  title: '',
  description: '',
  account: '',
  nodes: [region, card('loki', 0), card('logs', 250)],
  edges: [line],
  front: [],
  tracks: [],
};
const at = (x: number, y: number) => {
  const chosen = hit(scene, { x, y }, 6);
  return chosen?.tag === 'card' ? chosen.node.id : chosen?.edge.id;
};

describe('a point of the scene', () => {
  test('is on the card that lies under it', () => {
    expect(at(50, 20)).toBe('loki');
    expect(at(300, 10)).toBe('logs');
  });

  test('is on a line when it is near one of its parts', () => {
    expect(at(150, 25)).toBe('loki logs');
    expect(at(204, 90)).toBe('loki logs');
    expect(at(150, 27)).toBeUndefined();
  });

  test('is on nothing where only a region lies', () => {
    expect(at(-20, 300)).toBeUndefined();
  });
});
