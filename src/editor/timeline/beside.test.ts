// The other of two settlements: by the same clock it shows its own story.
import { describe, expect, test } from 'vitest';
import { beatsOf, derive, shownSignals, type View } from '../../core/core.ts';
import { document } from '../../core/testing.ts';
import { begun } from '../store/view-slice.ts';
import { besideOf, besideScene } from './beside.ts';

const drawn = document(`coordinator (coordinator)
worker (worker, units 2)
logs (logging-store)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging`);
const without = document(`coordinator (coordinator)
worker (worker, units 2)
coordinator:cluster -- worker:cluster`);
const analysis = derive(drawn.deployment);
const view: View = { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim', selected: 'worker' };
const telling = { comparison: undefined, plot: 'configuration', following: undefined, moment: begun } as const;
const cut = { tag: 'relation', relation: 'coordinator:logging logs:logging' } as const;

describe('beside', () => {
  test('what is supposed stands the drawing as it is, before it', () => {
    const beside = besideOf(analysis, drawn, view, { supposed: [cut], against: undefined, ...telling });
    expect(beside?.analysis).toBe(analysis);
    expect(beside?.isBefore).toBe(true);
    expect(beside?.view.selected).toBeUndefined();
  });

  test('a drawing stands the one that it is set against, with its own story', () => {
    const against = { name: 'Other', document: without, isBefore: false };
    const beside = besideOf(analysis, drawn, view, { supposed: [], against, ...telling });
    const own = beside?.timeline ? beatsOf(beside.timeline).length : 0;
    expect(own).toBeGreaterThan(0);
    expect(beside?.scene.nodes.filter(({ tag }) => tag === 'card').length).toBe(2);
    if (!beside) throw new Error('Nothing stands beside it.');
    const dim = (beat: number) =>
      besideScene(beside, { beat, hasArrived: true }).edges.filter(({ isDim }) => isDim).length;
    expect(dim(0)).toBeGreaterThanOrEqual(dim(own - 1));
  });

  test('nothing stands where nothing is compared', () => {
    expect(besideOf(analysis, drawn, view, { supposed: [], against: undefined, ...telling })).toBeUndefined();
  });
});
