import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { layoutOf } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { tracksOf } from './tracks.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};

function layoutOfExample(name: string) {
  const loaded = loadDocument(readFileSync(`public/examples/${name}.orrery.json`, 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return layoutOf(derive(loaded.value.deployment), loaded.value, view);
}

describe('tracks', () => {
  const layout = layoutOfExample('cos-ha');
  const tracks = tracksOf(layout);

  it('give each origin one token a unit, each naming its unit', () => {
    const own = tracks.filter(({ id }) => !id.startsWith('together'));
    expect(own.map(({ units }) => units)).toEqual(layout.ways.map(({ units }) => units));
  });

  it('let a collector send on what it took in fewer tokens of its own', () => {
    const onward = tracks.filter(({ id }) => id.startsWith('together'));
    expect(onward.length).toBeGreaterThan(0);
    for (const { units, motion } of onward) {
      expect(motion).toBe('push');
      expect(units.length).toBeLessThanOrEqual(10);
    }
    expect(onward.some(({ units }) => units[0] === 'otelcol')).toBe(true);
  });

  it('let the ring of a pull set off at the scraper, not at the store behind it', () => {
    const otelcol = layout.cards.find(({ application }) => application === 'otelcol')?.box ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    const pulls = tracks.filter(({ motion, units }) => motion === 'pull' && units[0]?.startsWith('loki'));
    expect(pulls.length).toBeGreaterThan(0);
    for (const { points } of pulls) {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      expect(last.x).toBeGreaterThanOrEqual(otelcol.x - 1);
      expect(last.x).toBeLessThanOrEqual(otelcol.x + otelcol.width + 1);
      expect(last.y).toBeLessThanOrEqual(otelcol.y + otelcol.height + 1);
    }
  });

  it('are the same list for the same layout', () => {
    expect(tracksOf(layout)).toBe(tracks);
  });
});
