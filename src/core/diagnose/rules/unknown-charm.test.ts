import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { unknownCharm } from './unknown-charm.ts';

const fine = [
  `loki (loki-coordinator-k8s)`,
  `charm ours: provides x y
a (ours)`,
  `far (saas admin/cos.logs)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [`db (mysql-k8s)`, 'The charm mysql-k8s is not known, so what db does is not computed.'],
  [
    `db (mysql-k8s)
db2 (mysql-k8s)`,
    'The charm mysql-k8s is not known, so what db and db2 do is not computed.',
  ],
  [
    `loki (loki-coordinator-k8s)
logs:x -- loki:logging`,
    'No charm is stated for logs, so what it does is not computed.',
  ],
  [
    `x0 (constructor)
x1 (constructor)
x2 (constructor)
x3 (constructor)
x4 (constructor)
x5 (constructor)`,
    'The charm constructor is not known, so what 6 applications do is not computed.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return unknownCharm.find(derive(drawing(text))).map(({ message }) => message);
}
