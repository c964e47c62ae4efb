import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noRole } from './no-role.ts';

const fine = [
  `w (tempo-worker-k8s)`,
  `w (loki-worker-k8s, role-read=true)`,
  `w (worker)`,
  `w (loki-worker-k8s)
w:loki-cluster = {"role": "read"}`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [`w (loki-worker-k8s)`, 'w has no role, so it stays blocked and runs nothing.'],
  [`w (tempo-worker-k8s, role-all=false)`, 'w has no role, so it stays blocked and runs nothing.'],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('mends first with the role for all, where more than one is missing', () => {
  const text = `tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s, role-all=false)
tempo -- w`;
  expect(noRole.find(derive(drawing(text))).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label))[0]).toBe(
    'Give w the role all',
  );
});

function say(text: string): readonly string[] {
  return noRole.find(derive(drawing(text))).map(({ message }) => message);
}
