import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { answerOf } from '../story/answer.ts';
import { sceneFaults } from '../story/faults.ts';
import { drawing } from '../testing.ts';
import { explaining } from './explaining.ts';
import { sayChoice, sayQuestion, sayVerdict } from './question.ts';

const text = `
  coordinator (coordinator, direct/stable)
  w_ork (worker, direct/stable, units 2)
  logs (logging-store)
  coordinator:cluster -- w_ork:cluster
  coordinator:logging -- logs:logging`;
const analysis = derive(drawing(text));

test('tells what is asked for, as configured and as it goes, and nothing of what nobody asks for', () => {
  const { title, scenes } = explaining(analysis, 'Small', 'small');
  expect(title).toBe('Small, explained');
  expect(scenes.map(({ view }) => view)).toEqual(['logs-relations', 'logs-flow']);
  expect(scenes[1]?.text).toContain('## Logs: where they go');
  expect(scenes[1]?.text).toContain('w\\_ork');
  expect(scenes.flatMap((scene) => sceneFaults(analysis, scene))).toEqual([]);
});

test('ends with what is wrong, each looking at what it is about', () => {
  const { scenes } = explaining(derive(drawing('loki (loki-coordinator-k8s, 2/stable)')), '', 'x');
  expect(scenes.length).toBeGreaterThan(0);
  expect(scenes.every(({ focus }) => focus === 'loki')).toBe(true);
});

test('a question, its choices and what is said of an answer', () => {
  const question = { ask: 'lost-when', about: 'coordinator:logging logs:logging', signal: 'logs' };
  expect(sayQuestion(question)).toBe(
    'What of the logs is lost without the relation between coordinator:logging and logs:logging?',
  );
  const answer = answerOf(analysis, question);
  expect(answer.choices.map(sayChoice)).toEqual(['Logs of coordinator', 'Logs of w_ork']);
  const [first] = answer.choices;
  expect(sayVerdict(answer, new Set(answer.choices))).toBe('All right.');
  expect(sayVerdict(answer, new Set(first && [first]))).toBe('1 of 2 right answers.');
});
