import { describe, expect, test } from 'vitest';
import type { DatabagForm } from '../catalogue/catalogue.ts';
import type { Json } from '../document/document.ts';
import { type Fault, faultOf } from './form.ts';

const receiver = { protocol: { name: 'otlp_http', type: 'http' }, url: 'http://a:4318' };

describe('a value', () => {
  test.each<readonly [DatabagForm, Json]>([
    ['url', { url: 'http://a:3100/push' }],
    ['url', '{"url": "http://a:3100/push"}'],
    ['urls', {}],
    ['urls', { 'logs/0': 'http://a', otlp_grpc: 'a:4317' }],
    ['url-list', [{ url: 'https://a' }]],
    ['receivers', [receiver, { protocol: { name: 'otlp_grpc', type: 'grpc' }, url: 'a:4317' }]],
    ['receivers', []],
    ['otlp-endpoints', [{ protocol: 'grpc', endpoint: 'a:4317', telemetries: ['logs'] }]],
    ['jobs', [{ static_configs: [] }]],
    ['texts', ['one']],
    ['text', 'not: json'],
    ['text', '"quoted"'],
    ['protocols', ['otlp_http', 'zipkin']],
    ['numbers', [3100]],
    ['topology', { application: 'a', unit: 'a/0', charm_name: 'c' }],
    ['object', { model: 'cos' }],
  ])('of the form %s may be %j', (form, value) => expect(faultOf(value, form)).toBeUndefined());

  test.each<readonly [DatabagForm, Json, Fault]>([
    ['url', 'http://a:3100/push', 'not-json'],
    ['url', '{"url": ', 'not-json'],
    ['url', { address: 'http://a' }, 'wrong-shape'],
    ['url', ['http://a'], 'wrong-shape'],
    ['url', '"http://a"', 'wrong-shape'],
    ['url', { url: 7 }, 'wrong-shape'],
    ['url', { url: 'a:3100/push' }, 'no-scheme'],
    ['urls', ['http://a'], 'wrong-shape'],
    ['urls', { otlp_http: 'a:4318' }, 'no-scheme'],
    ['url-list', [{ url: 'a' }], 'no-scheme'],
    ['receivers', [{ ...receiver, url: 'a:4318' }], 'no-scheme'],
    ['receivers', [receiver, { url: 'http://a' }], 'wrong-shape'],
    ['receivers', { otlp_http: 'http://a' }, 'wrong-shape'],
    ['otlp-endpoints', [{ protocol: 'http', endpoint: 'a:4318', telemetries: ['logs'] }], 'no-scheme'],
    ['otlp-endpoints', [{ protocol: 'http', endpoint: 'http://a:4318' }], 'wrong-shape'],
    ['jobs', ['a:9090'], 'wrong-shape'],
    ['texts', 'otlp_http', 'not-json'],
    ['text', 7, 'wrong-shape'],
    ['text', '7', 'wrong-shape'],
    ['text', ['a'], 'wrong-shape'],
    ['protocols', ['otlp_http', 'carrier-pigeon'], 'wrong-shape'],
    ['protocols', ['otlp_http', 7], 'wrong-shape'],
    ['numbers', ['3100'], 'wrong-shape'],
    ['topology', { unit: 'a/0' }, 'wrong-shape'],
    ['object', 3, 'wrong-shape'],
  ])('of the form %s may not be %j: %s', (form, value, fault) => expect(faultOf(value, form)).toBe(fault));
});
