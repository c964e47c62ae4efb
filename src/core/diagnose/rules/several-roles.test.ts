import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { severalRoles } from './several-roles.ts';

const fine = [
  `w (tempo-worker-k8s)`,
  `w (tempo-worker-k8s, role-all=false, role-querier=true)`,
  `w (loki-worker-k8s, role-read=true, role-write=true)`,
  `w (pyroscope-worker-k8s, role-querier=true)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [`w (tempo-worker-k8s, role-querier=true)`, 'w has the roles all and querier, and may have one only.'],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return severalRoles.find(derive(drawing(text))).map(({ message }) => message);
}
