import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { draw } from '../draw.ts';
import { narrate } from '../narrate/narration.ts';
import { document } from '../testing.ts';
import { veiled } from './veil.ts';

const drawn = document(`
  coordinator (coordinator, direct/stable)
  worker (worker, direct/stable, units 2)
  scraper (metrics-scraper)
  logs (logging-store)
  s3 (s3-integrator)
  coordinator:cluster -- worker:cluster
  coordinator:metrics-endpoint -- scraper:metrics-endpoint
  coordinator:logging -- s3:s3-credentials`);
const view = { signals: ['metrics', 'logs'], layer: 'both', form: 'app', rest: 'dim' } as const;

function told(analysis: Analysis): string {
  const { description, sections } = narrate(analysis, 'Veiled', view);
  return JSON.stringify({ scene: draw(analysis, drawn, view), description, sections });
}

const telling = /lost|reaches|GET|POST|loki_endpoints|scrape_jobs|http:/;

test('a veiled drawing shows the same cards, and says nothing that follows from it', () => {
  const analysis = derive(drawn.deployment);
  const cards = draw(veiled(analysis), drawn, view).nodes.filter(({ id }) => id in drawn.deployment.applications);
  expect(cards).toHaveLength(5);
  expect(told(analysis)).toMatch(telling);
  expect(told(veiled(analysis))).not.toMatch(telling);
});

test('the same drawing is veiled once', () => {
  const analysis = derive(drawn.deployment);
  expect(veiled(analysis)).toBe(veiled(analysis));
});
