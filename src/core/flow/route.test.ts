import { describe, expect, test } from 'vitest';
import type { Location, NginxServer } from '../settle/settlement.ts';
import { locate, passing } from './route.ts';

function server(...matches: readonly string[]): NginxServer {
  return { listen: 3100, tls: false, locations: matches.map((match) => ({ match, to: 'http://write' })) };
}

function found(matches: readonly string[], path: string): string | undefined {
  return locate(server(...matches), path)?.match;
}

describe('the location of a request', () => {
  const store = [
    '= /',
    '= /loki/api/v1/push',
    '^~ /loki/api/v1/rules',
    '~ /loki/api/.*',
    '/proxy/charm-tracing/otlp_http/',
    '/proxy',
  ];

  test('is the exact one before all others', () => {
    expect(found(store, '/loki/api/v1/push')).toBe('= /loki/api/v1/push');
    expect(found(store, '/')).toBe('= /');
  });

  test('is a prefix that ends the search, before any expression', () => {
    expect(found(store, '/loki/api/v1/rules/x')).toBe('^~ /loki/api/v1/rules');
  });

  test('is the first expression, before a plain prefix', () => {
    expect(found(['/loki', '~ /loki/.*', '~* /LOKI/.*'], '/loki/x')).toBe('~ /loki/.*');
    expect(found(['/loki', '~* /LOKI/.*'], '/loki/x')).toBe('~* /LOKI/.*');
    expect(found(['/loki', '~ /LOKI/.*'], '/loki/x')).toBe('/loki');
  });

  test('is else the longest prefix, whatever the order', () => {
    expect(found(store, '/proxy/charm-tracing/otlp_http/v1/traces')).toBe('/proxy/charm-tracing/otlp_http/');
    expect(found(store, '/proxy/elsewhere')).toBe('/proxy');
  });

  test('is found after slashes that follow each other are merged', () => {
    expect(found(store, '/proxy//charm-tracing/otlp_http//v1/traces')).toBe('/proxy/charm-tracing/otlp_http/');
  });

  test('is none where nothing matches, and an expression that cannot be read matches nothing', () => {
    expect(found(store, '/metrics')).toBeUndefined();
    expect(found(['~ /('], '/(')).toBeUndefined();
  });
});

describe('a request that is passed on', () => {
  const pass = (location: Location, path: string) => passing(location, path);

  test('keeps its path where the target has none', () => {
    expect(pass({ match: '/', to: 'https://write' }, '/loki/api/v1/push')).toEqual({
      scheme: 'https',
      upstream: 'write',
      path: '/loki/api/v1/push',
    });
  });

  test('takes the path of the target in place of what was matched', () => {
    const exact = { match: '= /proxy/loki/otelcol-0/push', to: 'http://telemetry/loki/api/v1/push' };
    expect(pass(exact, '/proxy/loki/otelcol-0/push')?.path).toBe('/loki/api/v1/push');
    expect(pass({ match: '/a/', to: 'http://b/c/' }, '/a/rest')?.path).toBe('/c/rest');
  });

  test('is rewritten with the slashes merged', () => {
    const location = {
      match: '/proxy/charm-tracing/otlp_http/',
      to: 'http://tempo',
      rewrite: '^/proxy/charm-tracing/otlp_http/(.*) /$1 break',
    };
    expect(pass(location, '/proxy/charm-tracing/otlp_http//v1/traces')?.path).toBe('/v1/traces');
  });

  test('goes nowhere where nginx answers itself', () => {
    expect(pass({ match: '= /status', answers: 'status' }, '/status')).toBeUndefined();
  });
});
