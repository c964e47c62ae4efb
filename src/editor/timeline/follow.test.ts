// Which way is followed from what is chosen.
import { describe, expect, test } from 'vitest';
import { derive, shownSignals } from '../../core/core.ts';
import { drawing } from '../../core/testing.ts';
import { flowId } from '../subject.ts';
import { followable } from './follow.ts';

const analysis = derive(
  drawing(`coordinator (coordinator)
worker (worker, units 2)
logs (logging-store)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging`),
);
const idOf = (chosen: string | undefined, signals: readonly string[] = shownSignals) => {
  const flow = followable(analysis, chosen, signals);
  return flow && flowId(flow);
};

describe('what is followed', () => {
  test('is the flow that is chosen, or the first of a process, an application or a line', () => {
    expect(idOf('logs worker/1 workload')).toBe('logs worker/1 workload');
    expect(idOf('worker/1 workload')).toBe('logs worker/1 workload');
    expect(idOf('worker')).toBe('logs worker/0 workload');
    expect(idOf('logs logs & worker')).toBe('logs worker/0 workload');
  });

  test('is nothing where nothing starts, or nothing is shown', () => {
    expect(idOf('logs')).toBeUndefined();
    expect(idOf(undefined)).toBeUndefined();
    expect(idOf('worker', ['metrics'])).toBeUndefined();
  });
});
