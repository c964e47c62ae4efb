import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const storage = (line: string) =>
  derive(drawing(`s3 (${line})\nloki (loki-coordinator-k8s)\nloki:s3 -- s3:s3-credentials`)).settlement;

test('options stand as they are set, and what only a human could supply is assumed', () => {
  const { databags, assumptions } = storage('s3-integrator, bucket=logs');
  expect(databags.get('loki:s3 s3:s3-credentials')?.get('s3')?.application).toEqual({
    endpoint: '…',
    bucket: 'logs',
    'access-key': '…',
    'secret-key': '…',
  });
  expect(assumptions).toEqual([{ application: 's3', what: 's3-credentials', params: {} }]);
});

test('nothing is published where the assumption is denied', () => {
  const { databags, assumptions } = storage('s3-integrator, assume false');
  expect(databags.get('loki:s3 s3:s3-credentials')?.get('s3')?.application).toEqual({});
  expect(assumptions).toEqual([]);
});
