import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { faults } from './faults.ts';
import type { FlowLine, Layer, Layout, Line, RelationLine, View } from './layout.ts';
import { place } from './place.ts';
import { viewNames } from './view-name.ts';

const views: readonly View[] = [
  { signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const, layer: 'both' as Layer },
  ...Object.values(viewNames),
].map((looked) => ({ ...looked, form: 'app', rest: 'dim' }));
const [everything] = views;

const stores = ['scraper', 'logs', 'traces', 'more'] as const;
const related = {
  scraper: ['scraper (metrics-scraper)', 'coordinator:metrics-endpoint -- scraper:metrics-endpoint'],
  logs: ['logs (logging-store)', 'coordinator:logging -- logs:logging'],
  traces: [
    'traces (tracing-store)',
    'coordinator:charm-tracing -- traces:tracing',
    'coordinator:workload-tracing -- traces:tracing',
  ],
  more: ['more (logging-store, units 2)', 'coordinator:logging -- more:logging'],
} as const;

function clusterOf(workers: readonly number[], ends: readonly (keyof typeof related)[], mode = 'direct') {
  const lines = workers.flatMap((units, at) => [
    `worker${at} (worker, ${mode}/stable, units ${units})`,
    `coordinator:cluster -- worker${at}:cluster`,
  ]);
  const text = [`coordinator (coordinator, ${mode}/stable)`, ...lines, ...ends.flatMap((end) => related[end])];
  return derive(drawing(text.join('\n')));
}

function layoutOf(analysis: ReturnType<typeof derive>, view: View | undefined = everything): Layout {
  if (!view) throw new Error('no view');
  return place(analysis, {}, view);
}

function flowsOf({ lines }: Layout): readonly (Line & FlowLine)[] {
  return lines.filter((line) => line.tag === 'flow');
}

function relationsOf({ lines }: Layout): readonly (Line & RelationLine)[] {
  return lines.filter((line) => line.tag !== 'flow');
}

describe('a coordinator, its workers and several stores', () => {
  test('are drawn large, the stores over one another beside the coordinator', () => {
    const { style, cards } = layoutOf(clusterOf([3], ['scraper', 'logs', 'traces']));
    expect(style).toBe('detail');
    const boxOf = (id: string) => cards.find(({ application }) => application === id)?.box;
    expect(new Set(['scraper', 'logs', 'traces'].map((id) => boxOf(id)?.x)).size).toBe(1);
    expect(boxOf('logs')?.y).toBe(boxOf('coordinator')?.y);
  });

  test('are sound in every view, however many, in both modes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.subarray([...stores], { minLength: 1 }),
        fc.constantFrom('direct', 'proxied'),
        (workers, ends, mode) => {
          const analysis = clusterOf(workers, ends, mode);
          for (const view of views) {
            const layout = layoutOf(analysis, view);
            expect(layout.style).toBe('detail');
            expect(faults(analysis, layout)).toEqual([]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('send what they push straight under the coordinator', () => {
    const layout = layoutOf(clusterOf([3], ['scraper', 'logs', 'traces']));
    const card = layout.cards.find(({ application }) => application === 'coordinator');
    const bottom = (card?.box.y ?? 0) + (card?.box.height ?? 0);
    const middle = (card?.box.x ?? 0) + (card?.box.width ?? 0) / 2;
    const passing = flowsOf(layout).flatMap(({ from, points }) =>
      points.flatMap((b, index) => {
        const a = points[index - 1];
        return from === 'worker0' && a && a.x < middle && b.x > middle ? [{ a, b }] : [];
      }),
    );
    expect(passing).toHaveLength(12);
    for (const { a, b } of passing) expect([a.y, a.y > bottom]).toEqual([b.y, true]);
  });

  test('join relations to headers and flows to rows, never at one height', () => {
    for (const mode of ['direct', 'proxied']) {
      const layout = layoutOf(clusterOf([3], ['scraper', 'logs', 'traces'], mode));
      const heights = (lines: readonly Line[]) =>
        new Set(lines.flatMap(({ points }) => points.map(({ x, y }) => `${x} ${Math.round(y)}`)));
      const flows = heights(flowsOf(layout));
      for (const one of heights(relationsOf(layout))) expect(flows).not.toContain(one);
      const [straight] = relationsOf(layout).filter(({ to }) => to === 'logs');
      expect(straight?.points).toHaveLength(2);
    }
  });

  test('show the keys of a signal on its own relations alone', () => {
    const view = { ...viewNames['logs-relations'], form: 'app', rest: 'dim' } as const;
    const { labels } = layoutOf(clusterOf([2], ['scraper', 'logs', 'traces']), view);
    const tags = labels.filter(({ tone }) => tone === 'tag').map(({ text }) => text);
    expect(tags.sort()).toEqual(['endpoint', 'loki_endpoints']);
  });

  test('are drawn small where there are too many of them', () => {
    expect(layoutOf(clusterOf([3, 3, 3, 3], ['logs', 'traces'])).style).toBe('overview');
    expect(layoutOf(clusterOf([9, 3], ['logs', 'traces'])).style).toBe('overview');
  });

  test('find ways where a card was moved into the way', () => {
    const analysis = clusterOf([3], ['scraper', 'logs', 'traces']);
    for (const at of [
      { x: 420, y: 330 },
      { x: 300, y: 0 },
      { x: -600, y: 200 },
    ]) {
      if (!everything) continue;
      const { lines } = place(analysis, { logs: at }, everything);
      expect(lines).toHaveLength(layoutOf(analysis).lines.length);
    }
  });
});
