import { describe, expect, it } from 'vitest';
import { derive, draw, parseDocument, type Scene, signals } from '../core/core.ts';
import { moved } from './moved.ts';

const by = { x: 40, y: -12 };

describe('cards that are dragged', () => {
  it('stand where the hand has them, and everything else is the same object', () => {
    const scene = drawn();
    const now = moved(scene, { tag: 'move', applications: ['worker'], by });
    for (const [at, node] of scene.nodes.entries()) {
      if (node.application !== 'worker') expect(now.nodes[at]).toBe(node);
      else expect(now.nodes[at]?.box).toEqual({ ...node.box, x: node.box.x + by.x, y: node.box.y + by.y });
    }
    const far = scene.edges.findIndex(({ from, to }) => from !== 'worker' && to !== 'worker');
    expect(now.edges[far]).toBe(scene.edges[far]);
  });

  it('keep hold of their lines: one end goes along, the other stays', () => {
    const scene = drawn();
    const at = ownLine(scene);
    const [before, after] = [scene.edges[at], moved(scene, { tag: 'move', applications: ['worker'], by }).edges[at]];
    const [first, last] = [before?.points[0], before?.points.at(-1)];
    const isFrom = before?.from === 'worker';
    const end = isFrom ? first : last;
    expect(after?.points).toContainEqual({ x: (end?.x ?? 0) + by.x, y: (end?.y ?? 0) + by.y });
    expect(after?.points).toContainEqual(isFrom ? last : first);
  });

  it('take a line between two of them along as it is', () => {
    const scene = drawn();
    const at = ownLine(scene);
    const after = moved(scene, { tag: 'move', applications: ['worker', 'coordinator'], by }).edges[at];
    expect(after?.marks).toEqual([{ tag: 'g', ...by, marks: scene.edges[at]?.marks }]);
  });

  it('nothing flows meanwhile', () => {
    expect(moved(drawn(), { tag: 'move', applications: ['worker'], by }).tracks).toEqual([]);
  });
});

function ownLine({ edges }: Scene): number {
  return edges.findIndex(({ level, relations, from, to }) => {
    const isOwn = [from, to].sort().join() === 'coordinator,worker';
    return isOwn && relations.length > 0 && level === 'below';
  });
}

function drawn(): Scene {
  const read = parseDocument({
    orrery: 1,
    applications: {
      coordinator: { charm: 'coordinator' },
      worker: { charm: 'worker' },
      logs: { charm: 'logging-store' },
    },
    relations: [
      ['coordinator:cluster', 'worker:cluster'],
      ['coordinator:logging', 'logs:logging'],
    ],
  });
  if (!read.ok) throw new Error('The drawing of this test does not parse.');
  return draw(derive(read.value.deployment), read.value, { signals, layer: 'both', form: 'app', rest: 'dim' });
}
