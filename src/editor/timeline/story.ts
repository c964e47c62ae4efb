// What is told of a drawing, if anything is, and the picture in which it is told.
import {
  type Analysis,
  beatsOf,
  chapterOf,
  clearScene,
  type Document,
  litScene,
  type Scene,
  type Timeline,
  tell,
  tellFlow,
  type View,
} from '../../core/core.ts';
import type { ViewSlice } from '../store/view-slice.ts';
import { flowId } from '../subject.ts';

export type Telling = Pick<ViewSlice, 'plot' | 'following' | 'moment'>;

export function storyOf(
  analysis: Analysis,
  document: Document,
  view: View,
  { plot, following }: Telling,
): Timeline | undefined {
  const flow = following === undefined ? undefined : analysis.flows.find((one) => flowId(one) === following);
  if (flow) return tellFlow(analysis, document, view, flow);
  return plot && tell(analysis, document, view, plot);
}

/** What takes no part in the way that is told stands back; where keys travel none rests in their way. */
export function toldScene(scene: Scene, story: Timeline, { moment }: Telling): Scene {
  const beat = beatsOf(story)[moment.beat];
  if (beat?.tag === 'write') return clearScene(scene, beat);
  const found = beat && chapterOf(story, beat);
  return found ? litScene(scene, found.chapter) : scene;
}
