// What stands over the picture says by itself what moves: where it goes, as which step, and which keys arrive.
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { tell } from '../tell.ts';
import { document } from '../testing.ts';
import type { Mark, Scene } from './scene.ts';
import { clearScene, litScene, storyMarks } from './story-marks.ts';
import { beatsOf, type Timeline } from './timeline.ts';

const view: View = { signals: ['logs', 'metrics'], layer: 'both', form: 'app', rest: 'dim' };
const drawn = document(`coordinator (coordinator)
worker (worker, units 3)
logs (logging-store)
scraper (metrics-scraper)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging
coordinator:metrics-endpoint -- scraper:metrics-endpoint`);
const analysis = derive(drawn.deployment);
const told = tell(analysis, drawn, view, 'configuration');
const flowing = tell(analysis, drawn, view, 'telemetry');

describe('the beat that is on', () => {
  const at = beatsOf(told).findIndex((beat) => beat.tag === 'write' && beat.keys.includes('loki_endpoints'));

  it('shows its way, the number of its step and its key, which is filled once it has arrived', () => {
    const [early, late] = [false, true].map((hasArrived) => marksAt(told, at, hasArrived));
    expect(early?.filter(({ tag }) => tag === 'path').map(classOf)).toEqual(['told of-key', 'told-head of-key']);
    expect(textsOf(early)).toContain('loki_endpoints');
    expect(early?.map(classOf)).toContain('tag ghost');
    expect(late?.map(classOf)).toContain('tag');
    const step = analysis.settlement.steps.find(({ set }) => 'loki_endpoints' in set);
    expect(textsOf(early)).toContain(String(step?.id));
  });

  it('numbers the steps whose keys it read, where they stand clear', () => {
    const beat = beatsOf(told)[at];
    const behind = beat?.tag === 'write' ? beat.steps.flatMap(({ because }) => because.map(String)) : [];
    expect(textsOf(marksAt(told, at, true)).filter((text) => behind.includes(text)).length).toBeGreaterThan(0);
  });

  it('says more keys than are shown as a number', () => {
    const many = beatsOf(told).findIndex((beat) => beat.tag === 'write' && beat.keys.length === 3);
    expect(textsOf(marksAt(told, many, true))).toContain('and 1 more');
  });

  it('is nothing where there is none', () => {
    expect(marksAt(told, 1000, true)).toEqual([]);
  });
});

it('keys that rest on a line make room for those that travel over it', () => {
  const { signals: _, ...looked } = view;
  const scene = draw(analysis, drawn, { ...looked, signals: ['metrics'], layer: 'relations' });
  const story = tell(analysis, drawn, { ...looked, signals: ['metrics'], layer: 'relations' }, 'configuration');
  const [beat] = beatsOf(story).filter((one) => one.tag === 'write' && one.keys.includes('address'));
  if (!beat) throw new Error('No address is written.');
  const tags = (one: Scene) =>
    textsOf(
      one.edges.flatMap(({ marks }) => marks.flatMap(flat).filter((mark) => classOf(mark).includes('label-tag'))),
    );
  expect(tags(scene)).toEqual(expect.arrayContaining(['address', 'scrape_jobs']));
  expect(tags(clearScene(scene, beat))).toEqual(['scrape_jobs']);
});

it('what takes no part in a chapter stands back', () => {
  const scene = draw(analysis, drawn, view);
  const chapter = flowing.chapters.find(({ title }) => title === 'Logs of worker');
  if (!chapter) throw new Error('Logs of the worker are not told.');
  const lit = litScene(scene, chapter);
  const on = lit.nodes.filter(({ tag, isDim }) => tag === 'card' && !isDim).map(({ application }) => application);
  expect(on).toEqual(['logs', 'worker']);
  expect(new Set(lit.edges.filter(({ isDim, tag }) => !isDim && tag === 'flow').map(({ from }) => from))).toEqual(
    new Set(['worker']),
  );
  expect(litScene(scene, chapter)).toBe(lit);
});

function marksAt(story: Timeline, at: number, hasArrived: boolean): readonly Mark[] {
  return storyMarks(story, at, { hasArrived, scale: 1 }).flatMap(flat);
}

function flat(mark: Mark): readonly Mark[] {
  return mark.tag === 'g' ? mark.marks.flatMap(flat) : [mark];
}

function classOf(mark: Mark): string {
  return mark.class ?? '';
}

function textsOf(marks: readonly Mark[] | undefined): readonly string[] {
  return (marks ?? []).flatMap((mark) => (mark.tag === 'text' ? [mark.text] : []));
}
