import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/known.ts';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { settle } from '../../settle/settle.ts';
import { drawing } from '../../testing.ts';
import { resolve } from '../../topology/resolve.ts';
import { roleWithoutUnit } from './role-without-unit.ts';

/** As it was drawn first, if it was, and as it is now. */
const fine: readonly (readonly [before: string | undefined, drawing: string])[] = [
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  ],
  [
    undefined,
    `loki (loki-coordinator-k8s)
a (loki-worker-k8s, role-read=true)
b (loki-worker-k8s, units 0, role-backend=true)
loki -- a
loki -- b`,
  ],
];

const wrong: readonly (readonly [before: string | undefined, drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/role-without-unit']?.before,
    mistakes['cluster/role-without-unit']?.drawing ?? '',
    'No unit of loki holds the role backend; loki counts it as there and does not complain.',
  ],
];

test.each(fine)('after %s finds nothing in %s', (before, text) => expect(say(before, text)).toEqual([]));
test.each(wrong)('after %s finds in %s: %s', (before, text, sentence) => expect(say(before, text)).toEqual([sentence]));
test.each(wrong)('after %s is mended in %s', (before, text) => expectMended(text, before));

test('says nothing of what is drawn for the first time', () =>
  expect(say(undefined, mistakes['cluster/role-without-unit']?.drawing ?? '')).toEqual([]));

function say(before: string | undefined, text: string): readonly string[] {
  const now = derive(drawing(text));
  if (before === undefined) return roleWithoutUnit.find(now).map(({ message }) => message);
  const topology = resolve(drawing(text), catalogue);
  const settlement = settle(topology, derive(drawing(before)).settlement);
  return roleWithoutUnit.find({ topology, settlement, flows: [] }).map(({ message }) => message);
}
