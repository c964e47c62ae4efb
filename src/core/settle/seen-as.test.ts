import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const text = `
model cos 00000000-0000-4000-8000-000000000000
coordinator (coordinator, model cos)
w (worker, model cos)
logs (logging-store, model far, offers loki-logging logging)
coordinator:cluster -- w:cluster
coordinator:logging -- logs:logging
`;

test('across models the consumer knows the far units by the name of the offer', () => {
  const { processes } = derive(drawing(text)).settlement;
  expect(Object.keys(processes.get('w/0 workload')?.logTargets ?? {})).toEqual(['loki-logging/0']);
});

test('without an offer it knows them by the name of the application', () => {
  const { processes } = derive(drawing(text.replace(', offers loki-logging logging', ''))).settlement;
  expect(Object.keys(processes.get('w/0 workload')?.logTargets ?? {})).toEqual(['logs/0']);
});
