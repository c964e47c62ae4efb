import { describe, expect, test } from 'vitest';
import { hostLabel, isSecure, netOf, parseUrl, portOf } from './url.ts';

describe('a URL', () => {
  test('has scheme, host, port and path', () => {
    expect(parseUrl('https://Loki-0.cos.svc:3100/loki/api/v1/push?x=1')).toEqual({
      scheme: 'https',
      host: 'loki-0.cos.svc',
      port: 3100,
      path: '/loki/api/v1/push',
    });
  });

  test('without a port takes that of its scheme, and any scheme that ends in s is secure', () => {
    expect(portOf(parseUrl('http://a/'))).toBe(80);
    expect(portOf(parseUrl('grpcs://a'))).toBe(443);
    expect(isSecure(parseUrl('http://a'))).toBe(false);
  });

  test('of gRPC has no host: what stands before the colon is its scheme', () => {
    expect(parseUrl('tempo.cos.svc:4317')).toEqual({
      scheme: 'tempo.cos.svc',
      host: undefined,
      port: undefined,
      path: '4317',
    });
  });

  test('keeps its port where it is written out', () => {
    expect(netOf('https://mimir:443/x')).toBe('mimir:443');
    expect(netOf('https://mimir/x')).toBe('mimir');
  });
});

describe('the label of a host', () => {
  test.each([
    ['http://mimir-0.mimir-endpoints.cos.svc:8080/api', 'mimir-0'],
    ['http://10.64.140.43/cos-mimir', '10-64-140-43'],
    ['http://[fe80::1]:80/x', 'fe80--1'],
    ['http://-odd_name-.x/', 'oddname'],
  ])('of %s is %s', (url, label) => expect(hostLabel(url)).toBe(label));

  test.each(['tempo:4317', 'http://_/', '', 'http:///x'])('is not in %j', (url) =>
    expect(hostLabel(url)).toBeUndefined(),
  );
});
