import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { s3Incomplete } from './s3-incomplete.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `loki (loki-coordinator-k8s)
x (what)
loki:s3 -- x:s3`,
  `loki (loki-coordinator-k8s)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/s3-incomplete']?.drawing ?? '',
    'loki-s3:s3-credentials has not published endpoint, bucket, access-key and secret-key, so loki stays blocked.',
  ],
  [
    `loki (loki-coordinator-k8s)
charm store: provides s3 s3
x (store)
x:s3 = {"endpoint": "http://minio", "access-key": "a", "secret-key": "b"}
loki:s3 -- x:s3`,
    'x:s3 has not published bucket, so loki stays blocked.',
  ],
  [
    `loki (loki-coordinator-k8s)
charm store: provides s3 s3
x (store)
x:s3 = {"endpoint": "http://minio", "access-key": "a", "secret-key": "b", "bucket": {"name": "logs"}}
loki:s3 -- x:s3`,
    'x:s3 publishes bucket in a form that nobody can read, so loki stays blocked.',
  ],
  [
    `loki (loki-coordinator-k8s)
charm store: provides s3 s3
x (store)
x:s3 = {"endpoint": "http://minio", "access-key": "a", "bucket": ["logs"], "tls-ca-chain": "PEM"}
loki:s3 -- x:s3`,
    'x:s3 has not published secret-key and publishes bucket and tls-ca-chain in a form that nobody can read, so loki stays blocked.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return s3Incomplete.find(derive(drawing(text))).map(({ message }) => message);
}
