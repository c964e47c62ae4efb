// Which steps are listed, and where one stands among them.
import { describe, expect, test } from 'vitest';
import { derive } from '../../core/core.ts';
import { drawing } from '../../core/testing.ts';
import { byRound, neighbours, placeIn, stepsListed, windowOf } from './step-list.ts';

const analysis = derive(
  drawing(`loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, units 3, role-all=true)
otelcol (opentelemetry-collector-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
otelcol:receive-loki-logs -- loki:logging-consumer`),
);
const { steps } = analysis.settlement;

describe('the steps that are listed', () => {
  test('are all, or those over the relations of what was chosen', () => {
    expect(stepsListed(analysis, { tag: 'all' })).toBe(steps);
    const [relation] = analysis.topology.relations.filter(({ id }) => id.includes('loki-cluster'));
    const own = stepsListed(analysis, { tag: 'about', id: relation?.id ?? '' });
    expect(own.length).toBeGreaterThan(1);
    expect(new Set(own.map((step) => step.relation))).toEqual(new Set([relation?.id]));
    const ofWorker = stepsListed(analysis, { tag: 'about', id: 'loki-all' });
    expect(ofWorker.map(({ id }) => id)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
    expect(ofWorker.length).toBeLessThan(steps.length);
  });

  test('are those of one signal where a signal is asked for', () => {
    const ofLogs = stepsListed(analysis, { tag: 'signal', signal: 'logs' });
    expect(ofLogs.some(({ relation }) => relation.includes('receive-loki-logs'))).toBe(true);
    expect(ofLogs.some(({ relation }) => relation.includes('loki-s3'))).toBe(false);
  });

  test('are none for what is not there', () => {
    expect(stepsListed(analysis, { tag: 'about', id: '__proto__' })).toEqual([]);
  });
});

test('forward and back go to the nearest listed step, also from one that is not listed', () => {
  const [first, second, third] = steps;
  const listed = steps.filter((step) => step !== second);
  expect(neighbours(steps, undefined)).toEqual({ before: undefined, after: first });
  expect(neighbours(listed, second?.id)).toEqual({ before: first, after: third });
  expect(neighbours(steps, steps.at(-1)?.id).after).toBeUndefined();
  expect(placeIn(listed, second?.id)).toBe(0);
  expect(placeIn(listed, undefined)).toBe(-1);
});

test('a long list is shown around the current step, and says how many stand before and after', () => {
  const last = steps.at(-1)?.id;
  expect(windowOf(steps, last, 3)).toEqual({ shown: steps.slice(-3), before: steps.length - 3, after: 0 });
  expect(windowOf(steps, undefined, 3)).toEqual({ shown: steps.slice(0, 3), before: 0, after: steps.length - 3 });
  const { shown, before, after } = windowOf(steps, steps[4]?.id, 3);
  expect(shown).toContain(steps[4]);
  expect(before + shown.length + after).toBe(steps.length);
  expect(windowOf(steps, last, 10_000)).toEqual({ shown: steps, before: 0, after: 0 });
});

test('steps that landed together stand together', () => {
  const rounds = byRound(steps);
  expect(rounds.flatMap((round) => round.steps)).toEqual(steps);
  expect(rounds.map(({ round }) => round)).toEqual([...new Set(steps.map(({ round }) => round))]);
});
