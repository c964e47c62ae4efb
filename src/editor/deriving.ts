// A document and a way to look at it in, the drawing out.
import { type Analysis, type Document, derive, draw, type Scene, stepById, type View } from '../core/core.ts';
import { standingAt } from './steps/standing.ts';
import type { ViewSlice } from './store/view-slice.ts';
import { chosenOf } from './subject.ts';

export type Drawing = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: View;
};

export function drawingOf(
  document: Document,
  looked: Pick<ViewSlice, 'signals' | 'layer' | 'chosen' | 'step'>,
): Drawing {
  const { signals, layer, step: asked } = looked;
  const analysis = derive(document.deployment);
  const step = asked === undefined ? undefined : stepById(analysis.settlement, asked);
  const chosen = looked.chosen ?? step?.relation;
  const tag = chosen === undefined ? undefined : chosenOf(analysis, chosen)?.tag;
  const isDrawn = tag === 'application' || tag === 'relation' || tag === 'process';
  const view: View = { signals, layer, form: 'app', rest: 'dim', ...(isDrawn && chosen ? { selected: chosen } : {}) };
  const settled = draw(analysis, document, view);
  return { document, analysis, view, scene: step ? standingAt(analysis, settled, step.id) : settled };
}
