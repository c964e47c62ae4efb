import { describe, expect, test } from 'vitest';
import { isSecure, parseUrl } from './url.ts';

describe('an address', () => {
  test('falls into scheme, host, port and path, the query aside', () => {
    expect(
      parseUrl('http://loki.cos.svc.cluster.local:3100/proxy/workload-tracing/x//api/traces?format=jaeger'),
    ).toEqual({
      scheme: 'http',
      host: 'loki.cos.svc.cluster.local',
      port: 3100,
      path: '/proxy/workload-tracing/x//api/traces',
    });
  });

  test('takes the port of its scheme where none is written', () => {
    expect(parseUrl('https://loki/x')?.port).toBe(443);
    expect(parseUrl('http://loki')).toEqual({ scheme: 'http', host: 'loki', port: 80, path: '/' });
  });

  test('may lack a scheme, as receivers of gRPC do', () => {
    expect(parseUrl('tempo.cos.svc.cluster.local:4317')).toEqual({
      scheme: undefined,
      host: 'tempo.cos.svc.cluster.local',
      port: 4317,
      path: '/',
    });
  });

  test('may name a host by numbers, of either kind', () => {
    expect(parseUrl('http://10.1.2.3:3100/push')?.host).toBe('10.1.2.3');
    expect(parseUrl('http://[fd00::1]:3100/push')).toMatchObject({ host: '[fd00::1]', port: 3100 });
  });

  test.each(['', '/only/a/path', 'tempo', 'http://', 'http://host:99999/', 'ftp://host/', 'http://a b:80/'])(
    'is none: %j',
    (text) => {
      expect(parseUrl(text)).toBeUndefined();
    },
  );

  test('says whether it asks for TLS, where it says anything', () => {
    const asks = (text: string) => isSecure(parseUrl(text) ?? { scheme: 'x', host: '', port: 0, path: '' });
    expect(asks('https://a:1/')).toBe(true);
    expect(asks('grpcs://a:1')).toBe(true);
    expect(asks('http://a:1/')).toBe(false);
    expect(asks('a:1')).toBeUndefined();
  });
});
