// What would be too large says so before it is begun, format by format, with what would help.
import { describe, expect, test } from 'vitest';
import { type Scene, shownSignals } from '../../core/core.ts';
import { document } from '../../core/testing.ts';
import { type Drawing, drawingOf, type Looked } from '../deriving.ts';
import { begun } from '../store/view-slice.ts';
import { type Form, formNames } from './forms.ts';
import { type Picture, saySize, usual, type Wanted, whyNoPicture, whyNotMade } from './taken.ts';

const looked: Looked = {
  signals: shownSignals,
  layer: 'both',
  chosen: undefined,
  step: undefined,
  supposed: [],
  against: undefined,
  insides: [],
  collapsed: [],
  focus: undefined,
  isBeside: false,
  plot: undefined,
  following: undefined,
  moment: begun,
  isAsking: false,
};
const drawing: Drawing = drawingOf(
  document(`coordinator (coordinator)
worker (worker, units 3)
logs (logging-store)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging`),
  looked,
  { form: 'export', resting: 'nothing' },
);
const scene: Scene = drawing.scene;
const pictureOf = (over: Partial<Scene> = {}): Picture => ({ scene: { ...scene, ...over }, zoom: 1 });
const wanted = (form: Form, over: Partial<Wanted> = {}): Wanted => ({ ...usual, form, theme: 'light', ...over });

describe('what is taken away', () => {
  test.each(formNames)('as %s is made where it is as small as most', (form) => {
    expect(whyNotMade(pictureOf(), wanted(form))).toBeUndefined();
    expect(saySize(pictureOf(), wanted(form))).toMatch(/^\d+ × \d+ pixels/);
  });

  test('as pixels says how many are too many, and that SVG has none', () => {
    const vast = pictureOf({ bounds: { x: 0, y: 0, width: 30_000, height: 20_000 } });
    expect(whyNotMade(vast, wanted('png'))).toMatch(/80 million pixels.*SVG/);
    expect(whyNotMade(vast, wanted('svg'))).toBeUndefined();
    expect(whyNotMade(vast, wanted('pdf'))).toBeUndefined();
  });

  test('as GIF says how many frames there are, and that a smaller or shorter one would do', () => {
    const high = pictureOf({ bounds: { x: 0, y: 0, width: 1000, height: 900 } });
    expect(saySize(high, wanted('gif'))).toBe('960 × 864 pixels, 72 frames');
    expect(whyNotMade(high, wanted('gif', { width: 1920, seconds: 12 }))).toMatch(/smaller or shorter/);
    expect(whyNotMade(high, wanted('gif', { width: 1920, seconds: 3 }))).toBeUndefined();
    expect(whyNotMade(high, wanted('gif', { width: 960, seconds: 12 }))).toBeUndefined();
  });

  test('as SVG that moves says that one signal would do', () => {
    const [track] = scene.tracks;
    if (!track) throw new Error('Nothing moves.');
    const crowded = pictureOf({ tracks: Array.from({ length: 3000 }, () => track) });
    expect(whyNotMade(crowded, wanted('animated-svg'))).toMatch(/one signal or a focus/);
  });

  test('as a whole is not drawn anew where that would take minutes', () => {
    const [edge] = scene.edges;
    if (!edge) throw new Error('No lines are drawn.');
    expect(whyNoPicture('whole', { scene })).toBeUndefined();
    const large = { scene: { ...scene, edges: Array.from({ length: 20_001 }, () => edge) } };
    expect(whyNoPicture('whole', large)).toMatch(/what the window shows or what is selected/);
  });
});
