// A document and a way to look at it in, the drawing out.
import {
  type Analysis,
  type Consequence,
  type Document,
  derive,
  draw,
  type Scene,
  stepById,
  type View,
} from '../core/core.ts';
import { standingAt } from './steps/standing.ts';
import type { ViewSlice } from './store/view-slice.ts';
import { chosenOf } from './subject.ts';
import { supposedOf } from './whatif/supposing.ts';

export type Drawing = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: View;
  readonly consequence: Consequence | undefined; // of what is supposed; analysis and scene are then as it would be
};

export function drawingOf(
  document: Document,
  looked: Pick<ViewSlice, 'signals' | 'layer' | 'chosen' | 'step' | 'supposed'>,
): Drawing {
  const { signals, layer, step: asked } = looked;
  const drawn = derive(document.deployment);
  const supposed = looked.supposed.length === 0 ? undefined : supposedOf(drawn, looked.supposed);
  const analysis = supposed?.analysis ?? drawn;
  const step = asked === undefined ? undefined : stepById(analysis.settlement, asked);
  const chosen = looked.chosen ?? step?.relation;
  const tag = chosen === undefined ? undefined : chosenOf(analysis, chosen)?.tag;
  const isDrawn = tag === 'application' || tag === 'relation' || tag === 'process';
  const view: View = { signals, layer, form: 'app', rest: 'dim', ...(isDrawn && chosen ? { selected: chosen } : {}) };
  const settled = draw(supposed?.shown ?? analysis, document, view);
  const consequence = supposed?.consequence;
  return { document, analysis, view, consequence, scene: step ? standingAt(analysis, settled, step.id) : settled };
}
