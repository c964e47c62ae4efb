import { describe, expect, it } from 'vitest';
import { derive, draw, parseDocument, type Scene, type SceneEdge, signals } from '../core/core.ts';
import { type Lifted, lifted, moved, resting } from './moved.ts';

const by = { x: 40, y: -12 };

describe('cards that are dragged', () => {
  it('are lifted with their lines, and everything else rests', () => {
    const scene = drawn();
    const up = lifted(scene, { applications: ['worker'] });
    expect(up.nodes.map(({ id }) => id)).toEqual(['worker']);
    expect(up.edges).toEqual(scene.edges.filter(({ from, to }) => from === 'worker' || to === 'worker'));
    expect(up.edges.length).toBeGreaterThan(0);
    const { nodes, edges } = resting(scene, up);
    expect(nodes).toEqual(scene.nodes.filter((node) => !up.nodes.includes(node)));
    expect(edges).toEqual(scene.edges.filter((edge) => !up.edges.includes(edge)));
  });

  it('stand where the hand has them, painted as they were', () => {
    const scene = drawn();
    const [before] = lifted(scene, { applications: ['worker'] }).nodes;
    const [after] = draggedBy(scene, ['worker']).nodes;
    expect(after?.box).toEqual({ ...before?.box, x: (before?.box.x ?? 0) + by.x, y: (before?.box.y ?? 0) + by.y });
    expect(after?.marks).toBe(before?.marks);
  });

  it('keep hold of their lines: one end goes along, the other stays', () => {
    const scene = drawn();
    const before = ownLine(scene.edges);
    const after = ownLine(draggedBy(scene, ['worker']).edges);
    const [first, last] = [before?.points[0], before?.points.at(-1)];
    const isFrom = before?.from === 'worker';
    const end = isFrom ? first : last;
    expect(after?.points).toContainEqual({ x: (end?.x ?? 0) + by.x, y: (end?.y ?? 0) + by.y });
    expect(after?.points).toContainEqual(isFrom ? last : first);
  });

  it('take a line between two of them along as it is', () => {
    const scene = drawn();
    const after = ownLine(draggedBy(scene, ['worker', 'coordinator']).edges);
    expect(after?.marks).toEqual([{ tag: 'g', ...by, marks: ownLine(scene.edges)?.marks }]);
  });

  it('take a region along once all in it are lifted', () => {
    const scene = drawn();
    const members = { places: { worker: { x: 0, y: 0 }, logs: { x: 0, y: 0 } } };
    const region = {
      id: 'model m',
      tag: 'region',
      box: scene.bounds,
      label: 'm',
      isDim: false,
      marks: [],
      members,
    } as const;
    const held = { ...scene, nodes: [region, ...scene.nodes] };
    expect(lifted(held, { applications: ['worker'] }).nodes).not.toContain(region);
    expect(lifted(held, { applications: ['worker', 'logs'] }).nodes).toContain(region);
  });
});

function draggedBy(scene: Scene, applications: readonly string[]): Lifted {
  return moved(lifted(scene, { applications }), { tag: 'move', applications, by });
}

function ownLine(edges: Scene['edges']): SceneEdge | undefined {
  return edges.find(({ level, relations, from, to }) => {
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
