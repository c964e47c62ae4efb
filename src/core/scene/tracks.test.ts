import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { layoutOf } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { widthIn } from '../layout/lettering.ts';
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

  it.each(['cos-ha', 'loki-proxied', 'mimir-proxied', 'tempo-proxied'])(
    'lead past the name of the process that passes telemetry on: %s',
    (name) => {
      const proxied = layoutOfExample(name);
      const names = proxied.cards.flatMap(({ box, rows }) =>
        rows.map((row) => ({
          from: box.x + row.box.x + 10,
          to: box.x + row.box.x + 10 + widthIn('row-name-small', row.text),
          y: box.y + row.box.y + row.box.height / 2,
        })),
      );
      for (const { id, points } of tracksOf(proxied))
        for (const [at, b] of points.entries()) {
          const a = points[at - 1];
          if (!a) continue;
          const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
          const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
          const met = names.find(({ from, to, y }) => left < to && right > from && top < y + 9 && bottom > y - 9);
          expect(met, id).toBeUndefined();
        }
    },
  );

  it('are the same list for the same layout', () => {
    expect(tracksOf(layout)).toBe(tracks);
  });
});
