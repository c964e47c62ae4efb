import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { isViewName } from '../layout/view-name.ts';
import { answerOf } from './answer.ts';
import { sceneFaults } from './faults.ts';

const folder = new URL('../../../public/lessons/', import.meta.url);
const listed: readonly { readonly name: string }[] = JSON.parse(readFileSync(new URL('lessons.json', folder), 'utf8'));

function lesson(name: string): Document {
  const read = parseDocument(JSON.parse(readFileSync(new URL(`${name}.orrery.json`, folder), 'utf8')));
  if (!read.ok || read.problems.length > 0) throw new Error(read.problems[0]?.message);
  return read.value;
}

test('every lesson is listed, once', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.orrery.json'));
  expect(listed.map(({ name }) => `${name}.orrery.json`).sort()).toEqual(files.sort());
});

test.each(listed.map(({ name }) => name))('%s tells of its drawing, and what it asks can be answered', (name) => {
  const { deployment, stories } = lesson(name);
  const analysis = derive(deployment);
  const scenes = stories.flatMap((story) => story.scenes);
  expect(scenes.flatMap((scene) => sceneFaults(analysis, scene))).toEqual([]);
  expect(scenes.flatMap(({ view }) => view ?? []).every(isViewName)).toBe(true);
  const questions = scenes.flatMap(({ question }) => question ?? []);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.every(({ hints = [] }) => hints.length > 0)).toBe(true);
  const answers = questions.map((question) => answerOf(analysis, question));
  expect(answers.some(({ choices, right }) => choices.length > right.size)).toBe(true);
});
