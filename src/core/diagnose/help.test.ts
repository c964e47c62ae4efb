import { expect, test } from 'vitest';
import { rules } from './diagnose.ts';
import { help, helpCodes } from './help.ts';

test('every rule has its page', () => {
  expect(helpCodes()).toEqual(rules.map(({ code }) => code));
});

test('a page says what happens, how sure that is, what to do, and shows a drawing', () => {
  const page = help('logs/target-kept');
  expect(page?.title).toBe('Logs still go where they went');
  expect(page?.sure).toMatch(/^Observed: /);
  expect(page?.entries).toEqual(['F1']);
  expect(page?.sources[0]?.lines).toBe('2467-2480');
  expect(page?.wrong?.before).toContain('loki:logging-consumer -- otelcol:receive-loki-logs');
});

test('what is no code has no page', () => {
  expect(help('constructor')).toBeUndefined();
  expect(help('logs/nothing')).toBeUndefined();
});
