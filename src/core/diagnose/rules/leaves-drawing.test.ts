import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { leavesDrawing } from './leaves-drawing.ts';

const fine = [
  `a (alertmanager-k8s)
logs (loki-k8s)
a:logging -- logs`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['telemetry/leaves-drawing']?.drawing ?? '',
    'Logs of alertmanager go to 10.1.2.3, which is not in the drawing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return leavesDrawing.find(derive(drawing(text))).map(({ message }) => message);
}
