import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { limitExceeded } from './limit-exceeded.ts';

const fine = [
  `loki (loki-coordinator-k8s)
a (s3-integrator)
loki -- a`,
  `logs (loki-coordinator-k8s)
a (alertmanager-k8s)
b (alertmanager-k8s)
logs:logging -- a:logging
logs:logging -- b:logging`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
a (s3-integrator)
b (s3-integrator)
loki:s3 -- a
loki:s3 -- b`,
    'loki:s3 takes one relation and is taken, so b and loki:s3 cannot be related.',
  ],
  [
    `charm two: provides x y limit 2
p (two)
a:x -- p:x
b:x -- p:x
c:x -- p:x`,
    'p:x takes 2 relations and is taken, so c:x and p:x cannot be related.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('lets either line go', () => {
  const text = `loki (loki-coordinator-k8s)
one (s3-integrator)
two (s3-integrator)
loki:s3 -- one
loki:s3 -- two`;
  expect(
    limitExceeded.find(derive(drawing(text))).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label)),
  ).toEqual(['Take the line away', 'Take the line between loki:s3 and one away']);
});

function say(text: string): readonly string[] {
  return limitExceeded.find(derive(drawing(text))).map(({ message }) => message);
}
