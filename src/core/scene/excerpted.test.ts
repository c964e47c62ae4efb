import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { draw } from '../draw.ts';
import { loadDocument } from '../read/orrery.ts';
import { among, cropped } from './excerpted.ts';
import type { Scene } from './scene.ts';

function example(name: string): Document {
  const loaded = loadDocument(readFileSync(`public/examples/${name}.orrery.json`, 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return loaded.value;
}

const looked = { signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'], layer: 'both', rest: 'dim' } as const;
const clusters = example('loki-proxied');
const rails = example('cos-ha');

function scene(form: 'app' | 'export' = 'app'): Scene {
  return draw(derive(clusters.deployment), clusters, { ...looked, form });
}

function cardsOf({ nodes }: Scene): readonly string[] {
  return nodes.flatMap(({ application }) => application ?? []).sort();
}

describe('what can be seen through a box', () => {
  it('is all of it where the box holds it, without the ground around', () => {
    const whole = scene();
    const { x, y, width, height } = whole.bounds;
    const seen = cropped(whole, { x: x - 500, y: y - 500, width: width + 900, height: height + 900 });
    expect(seen).toEqual(whole);
  });

  it('has the size of the box, and nothing that stands far from it', () => {
    const whole = scene();
    const card = whole.nodes.find(({ application }) => application === 'loki');
    const seen = cropped(whole, card?.box ?? whole.bounds);
    expect(seen.bounds).toEqual(card?.box);
    expect(cardsOf(seen)).toContain('loki');
    expect(cardsOf(seen)).not.toContain('tempo');
    expect(seen.edges.length).toBeLessThan(whole.edges.length);
  });

  it('is empty ground beside the picture', () => {
    const seen = cropped(scene(), { x: 9000, y: 9000, width: 10, height: 10 });
    expect(seen.nodes).toEqual([]);
    expect(seen.bounds).toEqual({ x: 9000, y: 9000, width: 10, height: 10 });
  });
});

describe('some applications', () => {
  it('stand where they stood, with the lines among them and no others', () => {
    const part = among(scene('export'), ['loki', 'loki-read']);
    expect(cardsOf(part)).toEqual(['loki', 'loki-read']);
    expect(part.edges.length).toBeGreaterThan(0);
    expect(part.edges.every(({ from, to }) => [from, to].every((end) => end.startsWith('loki')))).toBe(true);
    expect(part.front).toEqual([]);
  });

  it('have the region that holds them alone, and none that holds others too', () => {
    const members = ['loki', 'loki-backend', 'loki-read', 'loki-s3', 'loki-write'];
    expect(among(scene(), members).nodes.filter(({ tag }) => tag === 'region')).toHaveLength(1);
    expect(among(scene(), ['loki', 'loki-read']).nodes.filter(({ tag }) => tag === 'region')).toEqual([]);
  });

  it('leave out lines that run to others over a rail', () => {
    const ha = draw(derive(rails.deployment), rails, { ...looked, form: 'app' });
    const lone = among(ha, ['loki']);
    expect(lone.edges.filter(({ tag }) => tag === 'relation')).toEqual([]);
    expect(among(ha, ['loki', 'grafana']).edges.filter(({ tag }) => tag === 'relation').length).toBeGreaterThan(0);
  });

  it('lie wholly in the picture, with their lines', () => {
    const { bounds, nodes, edges } = among(scene(), ['loki', 'tempo', 'otelcol']);
    const points = edges.flatMap((edge) => edge.points);
    const corners = nodes.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }]);
    for (const { x, y } of [...points, ...corners]) {
      expect(x).toBeGreaterThanOrEqual(bounds.x);
      expect(x).toBeLessThanOrEqual(bounds.x + bounds.width);
      expect(y).toBeGreaterThanOrEqual(bounds.y);
      expect(y).toBeLessThanOrEqual(bounds.y + bounds.height);
    }
  });
});
