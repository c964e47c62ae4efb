// Edits that put cards elsewhere, as the layout reckons: tidy, in line, evenly apart. One edit each.
import type { Analysis } from './diagnose/analysis.ts';
import type { ApplicationId, Edit } from './document/document.ts';
import { moveTo } from './document/position.ts';
import { aligned, distributed, type Edge, tidied } from './layout/line-up.ts';

/** All cards back to their lanes, or some of them as they stand to each other there. The analysis is that of the document. */
export function tidying(analysis: Analysis, ids?: readonly ApplicationId[]): Edit {
  return (document) => moveTo(tidied(analysis, document.positions, ids))(document);
}

export function aligning(analysis: Analysis, ids: readonly ApplicationId[], edge: Edge): Edit {
  return (document) => moveTo(aligned(analysis, document.positions, ids, edge))(document);
}

export function distributing(analysis: Analysis, ids: readonly ApplicationId[], axis: 'across' | 'down'): Edit {
  return (document) => moveTo(distributed(analysis, document.positions, ids, axis))(document);
}
