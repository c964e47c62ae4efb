// The drawing with what is supposed of it, set against it, told of it in time, or as it stood after a step. Fetched with the first of them.
import { type Document, derive, draw, fared, type Scene, standingAt, type View } from '../core/core.ts';
import { type Contrast, contrastOf } from './compare/contrast.ts';
import type { Drawing, Looked, Shape } from './deriving.ts';
import * as plain from './deriving.ts';
import { stepShown } from './steps/step-shown.ts';
import { besideOf } from './timeline/beside.ts';
import { storyOf, toldScene } from './timeline/story.ts';
import { type Supposed, supposedOf } from './whatif/supposing.ts';

/** The same as the plain drawing where nothing of it is asked for. */
export function drawingOf(document: Document, looked: Looked, shape: Shape = { form: 'app' }): Drawing {
  if (looked.isAsking) return plain.drawingOf(document, looked, shape);
  const drawn = derive(document.deployment);
  const supposed = looked.supposed.length === 0 ? undefined : supposedOf(drawn, looked.supposed);
  const contrast = looked.against && contrastOf(drawn, looked.against);
  const analysis = supposed?.analysis ?? drawn;
  const step = stepShown(analysis.settlement, looked.step);
  const view: View = { ...plain.viewOf(analysis, looked), ...shape };
  const settled = draw((supposed ?? contrast)?.shown ?? analysis, document, view);
  const comparison = supposed?.consequence.now ?? contrast?.comparison;
  const beside = looked.isBeside ? besideOf(drawn, document, view, { ...looked, comparison }) : undefined;
  const timeline = storyOf(analysis, document, view, looked);
  const isTold = timeline !== undefined;
  const shown =
    step === undefined ? marked(settled, view, { supposed, contrast, isTold }) : standingAt(analysis, settled, step);
  const isShown = timeline?.plot === 'telemetry' || shape.form === 'app';
  const scene = timeline && isShown ? toldScene(shown, timeline, looked) : shown;
  const { consequence } = supposed ?? {};
  return { document, analysis, view, scene, timeline, beside, consequence, contrast, redraw: drawingOf };
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
