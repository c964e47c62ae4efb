import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { waitsForCertificate } from './waits-for-certificate.ts';

const fine = [
  `o (opentelemetry-collector-k8s)
ca (self-signed-certificates)
o:receive-server-cert -- ca`,
  `o (opentelemetry-collector-k8s)
ca (vault)
o:receive-server-cert -- ca:vault`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['collector/waits-for-certificate']?.drawing ?? '',
    'ca:certificates has not answered otelcol, which is stopped until then.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return waitsForCertificate.find(derive(drawing(text))).map(({ message }) => message);
}
