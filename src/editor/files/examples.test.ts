// The list of the examples, the files it names, and the one that opens first.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openingExample } from './beginning.ts';
import { isExample } from './examples.ts';

const listed: unknown = JSON.parse(readFileSync('public/examples/examples.json', 'utf8'));
const examples = Array.isArray(listed) ? listed.filter(isExample) : [];

test('the first example of the list is the one that opens by itself, which the build prepares', () => {
  expect(examples[0]?.name).toBe(openingExample);
});

test('every example is listed, and every listed one is there', () => {
  const files = readdirSync('public/examples').filter((file) => file.endsWith('.orrery.json'));
  expect(examples.map(({ name }) => `${name}.orrery.json`).sort()).toEqual(files.sort());
});
