import { describe, expect, it } from 'vitest';
import { derive, draw, moveTo, parseDocument, type Scene, type View } from '../../core/core.ts';
import { keeping } from '../edits/keeping.ts';
import { placesAfter } from './places-after.ts';

const by = { x: 40, y: -8 };
const view: View = { signals: ['logs'], layer: 'both', form: 'app', rest: 'dim' };

describe('the places after a move', () => {
  it('of a card are its own, and those of all within it', () => {
    const { open, collapsed } = drawn();
    const after = placesAfter(collapsed, { tag: 'move', applications: ['loki'], by });
    expect(Object.keys(after).sort()).toEqual(['loki', 'loki-read', 'loki-write']);
    for (const [id, { x, y }] of Object.entries(after)) {
      const before = cardOf(open, id)?.box;
      expect({ x: x - by.x, y: y - by.y }).toEqual({ x: before?.x, y: before?.y });
    }
  });

  it('are kept when the cluster is opened again, and nothing else has moved', () => {
    const { document, open, collapsed } = drawn();
    const moving = moveTo(placesAfter(collapsed, { tag: 'move', applications: ['loki'], by }));
    const moved = keeping(collapsed, moving)(document);
    const after = draw(derive(moved.deployment), moved, view);
    for (const id of ['loki', 'loki-read', 'loki-write', 's3']) {
      const [was, is] = [cardOf(open, id)?.box, cardOf(after, id)?.box];
      const shift = id === 's3' ? { x: 0, y: 0 } : by;
      expect([is?.x, is?.y], id).toEqual([(was?.x ?? 0) + shift.x, (was?.y ?? 0) + shift.y]);
    }
  });
});

function cardOf({ nodes }: Scene, id: string) {
  return nodes.find(({ application }) => application === id);
}

function drawn() {
  const loaded = parseDocument({
    orrery: 1,
    applications: {
      loki: { charm: 'loki-coordinator-k8s' },
      'loki-read': { charm: 'loki-worker-k8s', config: { 'role-read': true } },
      'loki-write': { charm: 'loki-worker-k8s', config: { 'role-write': true } },
      s3: { charm: 's3-integrator' },
    },
    relations: [
      ['loki:loki-cluster', 'loki-read:loki-cluster'],
      ['loki:loki-cluster', 'loki-write:loki-cluster'],
      ['loki:s3', 's3'],
    ],
  });
  if (!loaded.ok) throw new Error('The small document does not parse.');
  const { value: document } = loaded;
  const analysis = derive(document.deployment);
  const open = draw(analysis, document, view);
  return { document, open, collapsed: draw(analysis, document, { ...view, collapsed: ['loki'] }) };
}
