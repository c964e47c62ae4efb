import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Question } from '../document/document.ts';
import { drawing } from '../testing.ts';
import { answerOf } from './answer.ts';
import { choiceId } from './choice.ts';
import { sceneFaults } from './faults.ts';

const pattern = `
  coordinator (coordinator, direct/stable)
  worker (worker, direct/stable, units 2)
  scraper (metrics-scraper)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:metrics-endpoint -- scraper:metrics-endpoint
  coordinator:logging -- logs:logging`;

function rightOf(text: string, question: Question): readonly string[] {
  return [...answerOf(derive(drawing(text)), question).right].map(choiceId);
}

describe('what is lost', () => {
  test('without the relation that describes every workload', () => {
    const about = 'coordinator:metrics-endpoint scraper:metrics-endpoint';
    expect(rightOf(pattern, { ask: 'lost-when', about })).toEqual(['metrics coordinator', 'metrics worker']);
  });

  test('without the cluster relation all of it, as a coordinator without workers does nothing', () => {
    const about = 'coordinator:cluster worker:cluster';
    expect(rightOf(pattern, { ask: 'lost-when', about, signal: 'logs' })).toEqual(['logs coordinator', 'logs worker']);
  });

  test('of one signal only where one is asked about, and nothing of what is not there', () => {
    expect(rightOf(pattern, { ask: 'lost-when', about: 'logs', signal: 'logs' })).toEqual([
      'logs coordinator',
      'logs worker',
    ]);
    expect(rightOf(pattern, { ask: 'lost-when', about: '__proto__' })).toEqual([]);
  });
});

describe('who dials whom', () => {
  test('the scraper asks the workers, whoever told it of them', () => {
    const question = { ask: 'who-dials', about: 'worker', signal: 'metrics' };
    expect(rightOf(pattern, question)).toEqual(['call scraper worker']);
    const { choices } = answerOf(derive(drawing(pattern)), question);
    expect(choices.map(choiceId)).toContain('call coordinator worker');
  });

  test('workers push their logs by themselves in direct mode, and by way of the coordinator in proxied mode', () => {
    const question = { ask: 'who-dials', about: 'worker', signal: 'logs' };
    expect(rightOf(pattern, question)).toEqual(['call worker logs']);
    const proxied = pattern.replaceAll('direct', 'proxied');
    expect(rightOf(proxied, question)).toEqual(['call coordinator logs', 'call worker coordinator']);
  });
});

describe('which relation is missing', () => {
  const unlogged = pattern.replace('coordinator:logging -- logs:logging', '');

  test('the one after which logs are stored', () => {
    expect(rightOf(unlogged, { ask: 'missing-relation', signal: 'logs' })).toEqual(['relation coordinator logs']);
  });

  test('none where nothing is missing', () => {
    expect(rightOf(pattern, { ask: 'missing-relation', signal: 'logs' })).toEqual([]);
  });

  test('the one without which there is an error', () => {
    const loki = `loki (loki-coordinator-k8s, 2/stable)
      everything (loki-worker-k8s, 2/stable, units 3, role-all=true)
      s3 (s3-integrator)
      loki:loki-cluster -- everything:loki-cluster`;
    expect(rightOf(loki, { ask: 'missing-relation', about: 'loki' })).toEqual(['relation loki s3']);
  });
});

test('what a scene names and is not there is told', () => {
  const analysis = derive(drawing(pattern));
  const about = 'coordinator:logging logs:logging';
  expect(sceneFaults(analysis, { text: '', focus: 'worker', step: 1, question: { ask: 'lost-when', about } })).toEqual(
    [],
  );
  expect(sceneFaults(analysis, { text: '', focus: 'nobody', step: 9999, question: { ask: 'constructor' } })).toEqual([
    { tag: 'focus', what: 'nobody' },
    { tag: 'step', what: '9999' },
    { tag: 'ask', what: 'constructor' },
  ]);
  const unanswerable = { ask: 'missing-relation', signal: 'logs' };
  expect(sceneFaults(analysis, { text: '', question: unanswerable })).toEqual([
    { tag: 'unanswerable', what: 'missing-relation' },
  ]);
});
