// What is looked at alone: the rest stands back, and nothing of it moves.
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Aim } from '../document/aim.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { tell } from '../tell.ts';
import { document } from '../testing.ts';

const drawn = document(`coordinator (coordinator)
worker (worker, units 3)
logs (logging-store)
scraper (metrics-scraper)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging
coordinator:metrics-endpoint -- scraper:metrics-endpoint`);
const analysis = derive(drawn.deployment);
const view: View = { signals: ['metrics', 'logs'], layer: 'both', form: 'app', rest: 'dim' };
const sceneOf = (focus: Aim) => draw(analysis, drawn, { ...view, focus });

function lit(focus: Aim) {
  const { nodes, edges, tracks } = sceneOf(focus);
  return {
    cards: nodes.flatMap(({ tag, isDim, application }) => (tag === 'card' && !isDim ? [application] : [])).sort(),
    flows: new Set(edges.flatMap(({ tag, isDim, from, to }) => (tag === 'flow' && !isDim ? [`${from} ${to}`] : []))),
    moving: new Set(tracks.map(({ signal, units }) => `${signal} ${units[0]?.split('/')[0]}`)),
  };
}

describe('in focus', () => {
  it('is what starts at one application', () => {
    expect(lit({ of: 'origin', id: 'worker' })).toEqual({
      cards: ['coordinator', 'logs', 'scraper', 'worker'],
      flows: new Set(['worker scraper', 'worker logs']),
      moving: new Set(['metrics worker', 'logs worker']),
    });
  });

  it('is what is stored in one', () => {
    const { flows, moving } = lit({ of: 'store', id: 'logs' });
    expect(flows).toEqual(new Set(['coordinator logs', 'worker logs']));
    expect(moving).toEqual(new Set(['logs coordinator', 'logs worker']));
  });

  it('is what goes because of one relation', () => {
    expect(lit({ of: 'relation', id: 'coordinator:metrics-endpoint scraper:metrics-endpoint' }).moving).toEqual(
      new Set(['metrics coordinator', 'metrics worker']),
    );
  });

  it('is an application with what it is joined with', () => {
    expect(lit({ of: 'application', id: 'logs' })).toEqual(lit({ of: 'store', id: 'logs' }));
    expect(lit({ of: 'application', id: 'worker' }).flows).toEqual(new Set(['worker scraper', 'worker logs']));
  });

  it('is one cluster, and what is told of it', () => {
    expect(lit({ of: 'cluster', id: 'coordinator' }).cards).toContain('worker');
    const told = tell(analysis, drawn, { ...view, focus: { of: 'store', id: 'logs' } }, 'telemetry');
    expect(told.chapters.map(({ title }) => title)).toEqual(['Logs of coordinator', 'Logs of worker']);
  });

  it('is nothing where the aim is at nothing that is drawn', () => {
    expect(lit({ of: 'origin', id: '__proto__' })).toEqual({ cards: [], flows: new Set(), moving: new Set() });
  });
});
