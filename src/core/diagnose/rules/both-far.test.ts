import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { bothFar } from './both-far.ts';

const fine = [
  `a (alertmanager-k8s)
far (saas admin/cos.logs)
a:logging -- far:logging`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['relation/both-far']?.drawing ?? '',
    'far-logs and far-app both stand in other models, so they cannot be related here.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return bothFar.find(derive(drawing(text))).map(({ message }) => message);
}
