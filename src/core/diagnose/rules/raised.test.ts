import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import type { Raised } from '../../settle/settlement.ts';
import { drawing } from '../../testing.ts';
import { raised } from './raised.ts';

const fine = [
  'coordinator (coordinator)\nworker (worker, units 3)\ncoordinator -- worker',
  'loki (loki-coordinator-k8s)\nw (loki-worker-k8s, role-read=true, role-write=true)\nloki -- w',
];

const tempo = 'tempo (tempo-coordinator-k8s)\ns3 (s3-integrator)\ntempo -- s3\nall (tempo-worker-k8s)\ntempo -- all\n';
const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `${tempo}two (tempo-worker-k8s, role-querier=true)\ntempo -- two`,
    'tempo raises an error, because its worker two publishes all,querier, which is no role: it may have one only.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('units that raise for the same reason are one finding', () => {
  const found = finding([
    { unit: 'a/0', cause: 'remote-write/url-without-host', params: { url: 'mimir' }, relations: ['a:x b:y'] },
    { unit: 'a/2', cause: 'remote-write/url-without-host', params: { url: 'mimir' }, relations: ['a:x b:y'] },
  ]);
  expect(found).toEqual([
    {
      subject: { application: 'a', unit: 'a/0', relation: 'a:x b:y' },
      message:
        'a/0 and a/2 raise an error, because it cannot read a host from mimir, to which metrics would be pushed.',
      fixes: [], // nobody is related here
    },
  ]);
});

test('a cause without a sentence is named as it is', () => {
  const [found] = finding([{ unit: 'a/0', cause: 'constructor', params: {}, relations: [] }]);
  expect(found?.message).toBe('a/0 raises an error, because of constructor.');
});

function finding(causes: readonly Raised[]) {
  const judged = derive(drawing('a (alertmanager-k8s, units 3)'));
  return raised.find({ ...judged, settlement: { ...judged.settlement, raised: causes } });
}

function say(text: string): readonly string[] {
  return raised.find(derive(drawing(text))).map(({ message }) => message);
}
