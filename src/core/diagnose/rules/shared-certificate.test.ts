import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { sharedCertificate } from './shared-certificate.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['tls/shared-certificate']?.drawing ?? '',
    '3 workers of loki serve its one certificate: when one comes or goes, all restart.',
  ],
  [
    // Its workers never serve TLS.
    mistakes['metrics/scheme-differs']?.drawing ?? '',
    '3 workers of pyroscope are given its one certificate, and do not serve it: when one comes or goes, all restart.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return sharedCertificate.find(derive(drawing(text))).map(({ message }) => message);
}
