// The other of two settlements that stand side by side: as it was before what is supposed, or the drawing that is set against this one.
import {
  type Analysis,
  beatsOf,
  type Comparison,
  clearScene,
  type Document,
  derive,
  draw,
  faredLines,
  type Scene,
  type Side,
  standingAt,
  type Timeline,
  type View,
  words,
} from '../../core/core.ts';
import type { ViewSlice } from '../store/view-slice.ts';
import { titleOf } from '../title.ts';
import { storyOf, type Telling, toldScene } from './story.ts';

export type Beside = {
  readonly analysis: Analysis;
  readonly document: Document;
  readonly view: View;
  readonly timeline: Timeline | undefined;
  readonly scene: Scene; // as it settled
  readonly names: { readonly own: string; readonly other: string };
  readonly isBefore: boolean; // it stands on the left
};

type Compared = Pick<ViewSlice, 'supposed' | 'against'> & Telling & { readonly comparison: Comparison | undefined };

/** `drawn`: what is open, as it is drawn. */
export function besideOf(drawn: Analysis, document: Document, view: View, looked: Compared): Beside | undefined {
  const { supposed, against } = looked;
  const { selected: _, ...unchosen } = view;
  if (supposed.length > 0) {
    const names = { own: words.timeline.asSupposed, other: words.timeline.asDrawn };
    return { ...told(drawn, document, unchosen, { ...looked, side: 'before' }), names, isBefore: true };
  }
  if (!against) return undefined;
  const names = { own: titleOf(document), other: against.name };
  const other = derive(against.document.deployment);
  const side = against.isBefore ? 'before' : 'after';
  return { ...told(other, against.document, unchosen, { ...looked, side }), names, isBefore: against.isBefore };
}

function told(
  analysis: Analysis,
  document: Document,
  view: View,
  { plot, following, moment, comparison, side }: Compared & { readonly side: Side },
) {
  const timeline = storyOf(analysis, document, view, { plot, following, moment });
  const scene = draw(analysis, document, view);
  const isMarked = comparison && plot === undefined;
  const shown = isMarked ? { ...scene, edges: faredLines(scene.edges, comparison, side) } : scene;
  return { analysis, document, view, timeline, scene: shown };
}

/** Its picture at a moment of its own story, by the same clock. */
export function besideScene({ analysis, timeline, scene }: Beside, moment: ViewSlice['moment']): Scene {
  const beat = timeline && beatsOf(timeline)[moment.beat];
  if (!timeline || !beat) return scene;
  if (beat.tag === 'carry') return toldScene(scene, timeline, { plot: timeline.plot, following: undefined, moment });
  const ids = beat.steps.map(({ id }) => id);
  const standing = standingAt(
    analysis,
    scene,
    moment.hasArrived ? Math.max(...ids) : Math.max(0, Math.min(...ids) - 1),
  );
  return clearScene(standing, beat);
}
