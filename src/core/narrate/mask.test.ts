import { describe, expect, test } from 'vitest';
import { mask, masked } from './mask.ts';

describe('what looks like a secret', () => {
  test.each([
    ['access-key', 'AKIAEXAMPLE'],
    ['secret-key', 'a'],
    ['password', 'hunter2'],
    ['admin_password', 'x'],
    ['api_key', 'x'],
    ['token', 'x'],
    ['anything', '-----BEGIN RSA PRIVATE KEY-----\nabc'],
    ['header', 'Bearer abcdefghijk'],
  ])('is hidden under %s', (key, value) => {
    expect(mask({ [key]: value })).toEqual({ [key]: masked });
  });

  test('is hidden however deep it lies, and in addresses', () => {
    expect(mask([{ s3: { 'secret-key': 'x' }, url: 'http://me:word@host:1/path' }])).toEqual([
      { s3: { 'secret-key': masked }, url: `http://me:${masked}@host:1/path` },
    ]);
  });

  test.each([
    ['privkey_secret_id', 'secret:abc123'],
    ['secret-key', '…'],
    ['password', ''],
    ['endpoint', 'http://loki-0:3100/loki/api/v1/push'],
    ['bucket', 'b'],
    ['protocol', 'otlp_http'],
  ])('is not %s with %s', (key, value) => {
    expect(mask({ [key]: value })).toEqual({ [key]: value });
  });

  test('is neither a number, nor nothing, nor a key of Object', () => {
    const value = { token: 3, password: null, ['__proto__']: 'x', constructor: true };
    expect(mask(value)).toEqual(value);
  });
});
