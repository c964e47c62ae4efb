// Links in examples that must stay readable for ever, and what is written comes back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownSignals, viewNames } from '../../core/core.ts';
import { helpLink, readLink, timeOf, writeLink } from './link.ts';

describe('a link of version 1', () => {
  test('names an example, a view, a time and what is chosen', () => {
    expect(readLink('#f=cos-ha&v=logs-flow&t=2.5&sel=loki')).toEqual({
      example: 'cos-ha',
      looked: { signals: ['logs'], layer: 'flow' },
      seconds: 2.5,
      chosen: 'loki',
    });
  });

  test('carries a document, a step and a relation', () => {
    expect(readLink('#d=q1b_-A&v=traces-relations&s=7&sel=loki%3Aloki-cluster+loki-read%3Aloki-cluster')).toEqual({
      packed: 'q1b_-A',
      looked: { signals: ['charm-traces', 'workload-traces'], layer: 'relations' },
      step: 7,
      chosen: 'loki:loki-cluster loki-read:loki-cluster',
    });
  });

  test('names what is told in time, with the seconds at which it rests', () => {
    expect(readLink('#f=pattern&tell=telemetry&t=12.5')).toEqual({
      example: 'pattern',
      plot: 'telemetry',
      seconds: 12.5,
    });
    expect(readLink('#f=pattern&tell=nothing')).toEqual({ example: 'pattern' });
    expect(writeLink({ example: 'pattern', ...timeOf('configuration', 7, 30) })).toBe('#f=pattern&s=7');
    expect(writeLink({ example: 'pattern', ...timeOf('configuration', 0, 0) })).toBe('#f=pattern&tell=configuration');
    expect(writeLink({ example: 'pattern', ...timeOf(undefined, undefined, 3) })).toBe('#f=pattern&t=3');
  });

  test('names what is followed, and what is looked at alone', () => {
    const link = {
      example: 'pattern',
      following: 'logs worker/0 workload',
      focus: { of: 'origin', id: 'worker' },
    } as const;
    expect(readLink(writeLink(link))).toMatchObject(link);
    expect(readLink('#f=pattern&focus=nothing+worker')).toEqual({ example: 'pattern' });
  });

  test('names the stores whose inside is drawn', () => {
    const link = { example: 'cos-ha', insides: ['loki', 'mimir'] };
    expect(readLink('#f=cos-ha&open=loki&open=mimir')).toEqual(link);
    expect(readLink(writeLink(link))).toEqual(link);
  });

  test('names the clusters that are one card', () => {
    const link = { example: 'cos-ha', collapsed: ['loki', 'mimir'] };
    expect(readLink('#f=cos-ha&card=loki&card=mimir')).toEqual(link);
    expect(readLink(writeLink(link))).toEqual(link);
  });

  test('names a story and its scene', () => {
    const link = { example: 'lesson-logs', story: 'lesson', scene: 3 };
    expect(readLink('#f=lesson-logs&story=lesson&scene=3')).toEqual(link);
    expect(readLink(writeLink(link))).toEqual(link);
  });

  test('may be a help page, which names nothing else', () => {
    expect(readLink('#help/cluster/no-s3')).toEqual({ help: 'cluster/no-s3' });
    expect(readLink('#help/%E0%A4%A')).toEqual({ help: '%E0%A4%A' });
    expect(readLink(helpLink('cluster/no-s3'))).toEqual({ help: 'cluster/no-s3' });
  });

  test('is understood in part where it has parts that are not known, or make no sense', () => {
    expect(readLink('#f=cos-lite&v=everything&t=soon&colour=red&scene=last')).toEqual({ example: 'cos-lite' });
    expect(readLink('')).toEqual({});
    expect(readLink('#%E0%A4%A')).toEqual({});
  });
});

describe('a view in a link', () => {
  test('has its name where it has one, and says signals and layer where it has none', () => {
    expect(writeLink({ example: 'a', looked: { signals: ['metrics'], layer: 'relations' } })).toBe(
      '#f=a&v=metrics-relations',
    );
    expect(writeLink({ example: 'a', looked: { signals: ['metrics', 'logs'], layer: 'flow' } })).toBe(
      '#f=a&signals=metrics%2Clogs&layer=flow',
    );
    expect(writeLink({ example: 'a', looked: { signals: shownSignals, layer: 'both' } })).toBe('#f=a');
  });

  test('comes back, whatever is chosen', () => {
    const looked = fc.oneof(
      fc.constantFrom(...Object.values(viewNames)),
      fc.record({
        signals: fc.subarray([...shownSignals]),
        layer: fc.constantFrom('relations' as const, 'flow' as const),
      }),
    );
    const link = fc.record({
      example: fc.string({ minLength: 1 }),
      looked,
      seconds: fc.nat(600).map((tenths) => tenths / 10),
      chosen: fc.string(),
    });
    fc.assert(
      fc.property(link, (link) => {
        expect(readLink(writeLink(link))).toEqual(link);
      }),
    );
  });
});
