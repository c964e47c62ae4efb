import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { withoutCode } from './without-code.ts';

const fine = [
  `mimir (mimir-coordinator-k8s)
o (opentelemetry-collector-k8s)
mimir -- o:send-remote-write`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['endpoint/without-code']?.drawing ?? '',
    'otelcol is related to loki:receive-remote-write, and nothing in loki-coordinator-k8s does anything there.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return withoutCode.find(derive(drawing(text))).map(({ message }) => message);
}
