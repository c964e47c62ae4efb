// What the findings list for small drawings.
import { expect, test } from 'vitest';
import { derive } from '../core/core.ts';
import { drawing } from '../core/testing.ts';
import { findingsOf } from './finding.ts';
import { chosenOf } from './subject.ts';

const collector = `
  otelcol (opentelemetry-collector-k8s)
  loki (loki-coordinator-k8s, 2/stable)
  loki-all (loki-worker-k8s, 2/stable, units 3, role-all=true)
  s3 (s3-integrator)
  loki:s3 -- s3:s3-credentials
  loki:loki-cluster -- loki-all:loki-cluster
  loki:logging-consumer -- otelcol:receive-loki-logs
`;

test('telemetry that ends in a collector is found once for each application and process, not once a unit', () => {
  const { problems } = findingsOf(derive(drawing(collector)));
  const lost = problems.filter(({ id }) => id.startsWith('lost logs loki-all/'));
  expect(lost).toHaveLength(1);
  expect(lost[0]?.severity).toBe('warning');
});

test('what nobody collects and what was assumed stand apart from problems', () => {
  const { notCollected, assumptions } = findingsOf(derive(drawing(collector)));
  expect(notCollected.some(({ id }) => id.startsWith('missing metrics loki'))).toBe(true);
  expect(assumptions.map(({ about }) => about)).toContain('s3');
});

test('every finding leads to something that is there', () => {
  const analysis = derive(drawing(`${collector}\n ghost:x -- loki:logging-consumer`));
  const { problems, notCollected, assumptions } = findingsOf(analysis);
  for (const { chooses } of [...problems, ...notCollected, ...assumptions]) {
    if (chooses !== undefined) expect(chosenOf(analysis, chooses)).toBeDefined();
  }
});
