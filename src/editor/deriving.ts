// A document and a way to look at it in, the drawing out.
import {
  type Analysis,
  type Consequence,
  type Document,
  derive,
  draw,
  fared,
  noteId,
  type Scene,
  shownSignals,
  standingAt,
  type Timeline,
  type View,
  veiled,
} from '../core/core.ts';
import { type Contrast, contrastOf } from './compare/contrast.ts';
import { stepShown } from './steps/step-shown.ts';
import type { ViewSlice } from './store/view-slice.ts';
import { chosenOf } from './subject.ts';
import { type Beside, besideOf } from './timeline/beside.ts';
import { storyOf, type Telling, toldScene } from './timeline/story.ts';
import { type Supposed, supposedOf } from './whatif/supposing.ts';

export type Drawing = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: View;
  readonly consequence: Consequence | undefined; // of what is supposed; analysis and scene are then as it would be
  readonly timeline: Timeline | undefined; // what is told in time
  readonly beside: Beside | undefined; // the other of two that are compared, where both are shown
  readonly contrast: Contrast | undefined; // with another drawing; analysis and scene are then still of this one
};

export type Looked = Pick<
  ViewSlice,
  'signals' | 'layer' | 'chosen' | 'step' | 'supposed' | 'against' | 'insides' | 'collapsed' | 'focus' | 'isBeside'
> &
  Telling & { readonly isAsking: boolean }; // a question of a story stands

/** On the screen, or as it is taken away. */
export type Shape = Pick<View, 'form' | 'resting'>;

export function drawingOf(document: Document, looked: Looked, shape: Shape = { form: 'app' }): Drawing {
  if (looked.isAsking) return veiledDrawingOf(document, looked, shape);
  const drawn = derive(document.deployment);
  const supposed = looked.supposed.length === 0 ? undefined : supposedOf(drawn, looked.supposed);
  const contrast = looked.against && contrastOf(drawn, looked.against);
  const analysis = supposed?.analysis ?? drawn;
  const step = stepShown(analysis.settlement, looked.step);
  const view: View = { ...viewOf(analysis, looked), ...shape };
  const settled = draw((supposed ?? contrast)?.shown ?? analysis, document, view);
  const comparison = supposed?.consequence.now ?? contrast?.comparison;
  const beside = looked.isBeside ? besideOf(drawn, document, view, { ...looked, comparison }) : undefined;
  const timeline = storyOf(analysis, document, view, looked);
  const isTold = timeline !== undefined;
  const shown =
    step === undefined ? marked(settled, view, { supposed, contrast, isTold }) : standingAt(analysis, settled, step);
  const isShown = timeline?.plot === 'telemetry' || shape.form === 'app';
  const scene = timeline && isShown ? toldScene(shown, timeline, looked) : shown;
  return { document, analysis, view, scene, timeline, beside, consequence: supposed?.consequence, contrast };
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
  const view: View = { ...viewOf(analysis, looked), ...shape };
  const scene = draw(analysis, document, view);
  return {
    document,
    analysis,
    view,
    scene,
    timeline: undefined,
    beside: undefined,
    consequence: undefined,
    contrast: undefined,
  };
}

function viewOf(
  analysis: Analysis,
  {
    signals,
    layer,
    chosen,
    insides,
    collapsed,
    focus,
  }: Pick<Looked, 'signals' | 'layer' | 'chosen' | 'insides' | 'collapsed' | 'focus'>,
): View {
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

type Compared = {
  readonly supposed: Supposed | undefined;
  readonly contrast: Contrast | undefined;
  readonly isTold: boolean; // in time: then the lines are the story's
};

/** The scene with what became of each application's telemetry, where it is set against something. */
function marked(scene: Scene, view: View, { supposed, contrast, isTold }: Compared): Scene {
  if (supposed) {
    const { cuts, now } = supposed.consequence;
    const cut = cuts.flatMap((one) => (one.tag === 'relation' ? [one.relation] : []));
    return fared(scene, now, view.signals, { cut: new Set(cut), side: isTold ? undefined : 'after' });
  }
  if (!contrast) return scene;
  const { comparison, without, side } = contrast;
  return fared(scene, comparison, view.signals, { cut: without, side: isTold ? undefined : side });
}
