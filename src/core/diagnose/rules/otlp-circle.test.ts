import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { otlpCircle } from './otlp-circle.ts';

const fine = [
  `a (opentelemetry-collector-k8s)
b (opentelemetry-collector-k8s)
c (opentelemetry-collector-k8s)
a:send-otlp -- b:receive-otlp
b:send-otlp -- c:receive-otlp
a:send-otlp -- c:receive-otlp`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['collector/otlp-circle']?.drawing ?? '',
    'one and two send to each other over OTLP in a circle, and are blocked for it.',
  ],
  [
    `a (opentelemetry-collector-k8s)
b (opentelemetry-collector-k8s)
c (opentelemetry-collector-k8s)
d (opentelemetry-collector-k8s)
a:send-otlp -- b:receive-otlp
b:send-otlp -- c:receive-otlp
c:send-otlp -- a:receive-otlp
c:send-otlp -- d:receive-otlp`,
    'a, b and c send to each other over OTLP in a circle, which none of them sees.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return otlpCircle.find(derive(drawing(text))).map(({ message }) => message);
}
