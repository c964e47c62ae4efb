// A document and a way to look at it in, the drawing out. What is supposed, compared or told comes with `deriving-further.ts`.
import {
  type Analysis,
  type Consequence,
  type Document,
  derive,
  draw,
  noteId,
  type Scene,
  shownSignals,
  type Timeline,
  type View,
  veiled,
} from '../core/core.ts';
import type { Contrast } from './compare/contrast.ts';
import type { ViewSlice } from './store/view-slice.ts';
import { chosenOf } from './subject.ts';
import type { Beside } from './timeline/beside.ts';
import type { Telling } from './timeline/story.ts';

export type Drawing = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: View;
  readonly consequence: Consequence | undefined; // of what is supposed; analysis and scene are then as it would be
  readonly timeline: Timeline | undefined; // what is told in time
  readonly beside: Beside | undefined; // the other of two that are compared, where both are shown
  readonly contrast: Contrast | undefined; // with another drawing; analysis and scene are then still of this one
  readonly redraw: typeof drawingOf; // what it was drawn by, for drawing it in another shape
};

export type Looked = Pick<
  ViewSlice,
  'signals' | 'layer' | 'chosen' | 'step' | 'supposed' | 'against' | 'insides' | 'collapsed' | 'focus' | 'isBeside'
> &
  Telling & { readonly isAsking: boolean }; // a question of a story stands

/** On the screen, or as it is taken away. */
export type Shape = Pick<View, 'form' | 'resting'>;

/** As it is drawn: nothing supposed of it, set against it or told of it. While a question stands, veiled. */
export function drawingOf(document: Document, looked: Looked, shape: Shape = { form: 'app' }): Drawing {
  if (looked.isAsking) return veiledDrawingOf(document, looked, shape);
  return plainDrawing(derive(document.deployment), document, looked, shape);
}

/** What a question stands about: nothing of it that follows from what is drawn. */
function veiledDrawingOf(document: Document, { chosen, collapsed, focus }: Looked, shape: Shape): Drawing {
  const analysis = veiled(derive(document.deployment));
  const looked = {
    signals: shownSignals,
    layer: 'relations',
    chosen,
    collapsed,
    insides: [],
    focus,
  } as const;
  return plainDrawing(analysis, document, looked, shape);
}

type Sight = Pick<Looked, 'signals' | 'layer' | 'chosen' | 'insides' | 'collapsed' | 'focus'>;

function plainDrawing(analysis: Analysis, document: Document, looked: Sight, shape: Shape): Drawing {
  const view: View = { ...viewOf(analysis, looked), ...shape };
  const scene = draw(analysis, document, view);
  const besides = { timeline: undefined, beside: undefined, consequence: undefined, contrast: undefined };
  return { document, analysis, view, scene, ...besides, redraw: drawingOf };
}

export function viewOf(analysis: Analysis, { signals, layer, chosen, insides, collapsed, focus }: Sight): View {
  const tag = chosen === undefined ? undefined : chosenOf(analysis, chosen)?.tag;
  const isDrawn =
    isNote(chosen) || tag === 'application' || tag === 'relation' || tag === 'process' || tag === 'inside';
  return {
    signals,
    layer,
    form: 'app',
    rest: 'dim',
    ...(isDrawn && chosen !== undefined ? { selected: chosen } : {}),
    ...(focus ? { focus } : {}),
    ...(insides.length > 0 ? { opened: insides } : {}),
    ...(collapsed.length > 0 ? { collapsed } : {}),
  };
}

/** Its own id is no other's: nothing else in a drawing begins so. */
function isNote(chosen: string | undefined): boolean {
  return chosen?.startsWith(noteId('')) === true;
}
