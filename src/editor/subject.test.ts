// Ids of every kind, from the store or from a link, and what they stand for.
import { describe, expect, test } from 'vitest';
import { derive } from '../core/core.ts';
import { drawing } from '../core/testing.ts';
import { gistOf } from './gist.ts';
import { lineId, pairId } from './line-id.ts';
import { chosenOf, diagnosticId, flowId, nameOf } from './subject.ts';

const analysis = derive(
  drawing(`
    coordinator (coordinator)
    worker (worker, units 2)
    logs (logging-store)
    traces (tracing-store)
    coordinator:cluster -- worker:cluster
    coordinator:logging -- logs:logging
    coordinator:charm-tracing -- traces:tracing
    coordinator:workload-tracing -- traces:tracing
    worker:nothing -- logs:logging
  `),
);
const tagOf = (id: string) => chosenOf(analysis, id)?.tag;

describe('an id', () => {
  test('stands for an application, and a unit for its application', () => {
    expect(tagOf('worker')).toBe('application');
    expect(nameOf(analysis, 'worker/1')).toBe('worker');
  });

  test('stands for a relation, and for all relations of a pair', () => {
    expect(tagOf('coordinator:logging logs:logging')).toBe('relation');
    const pair = chosenOf(analysis, pairId('traces', 'coordinator'));
    expect(pair?.tag === 'pair' && pair.relations).toHaveLength(2);
  });

  test('stands for a process, a flow, and for the flows of a line', () => {
    const [flow] = analysis.flows.filter(({ signal, origin }) => signal === 'logs' && origin.startsWith('worker/0'));
    if (!flow) throw new Error('The worker has no logs.');
    expect(tagOf(flow.origin)).toBe('process');
    expect(tagOf(flowId(flow))).toBe('flow');
    const line = chosenOf(analysis, lineId('logs', 'logs', 'worker'));
    expect(line?.tag === 'line' && line.flows).toHaveLength(2);
  });

  test('stands for a diagnostic', () => {
    const [diagnostic] = analysis.diagnostics;
    if (!diagnostic) throw new Error('The broken line has no diagnostic.');
    expect(tagOf(diagnosticId(diagnostic))).toBe('diagnostic');
  });

  test('may stand for nothing, whatever it is', () => {
    for (const id of [
      '',
      'ghost',
      'logs & ',
      '__proto__',
      'constructor',
      'metrics ghost & worker',
      ' & ',
      'a & b & c',
    ]) {
      expect(tagOf(id)).toBeUndefined();
      expect(nameOf(analysis, id)).toBe(id);
    }
  });
});

describe('the gist', () => {
  test('of an application is how its units are, each said once', () => {
    expect(gistOf(analysis, 'worker')).toMatch(/^active(: [^·]+)?$/);
  });

  test('of a relation is the keys with which it configures telemetry', () => {
    expect(gistOf(analysis, 'coordinator:cluster worker:cluster')).toContain('loki_endpoints');
  });

  test('of what is not there is empty', () => {
    expect(gistOf(analysis, 'ghost')).toBe('');
  });
});
