// Edits that put cards elsewhere, as the layout reckons: tidy, in line, evenly apart. One edit each; notes go along with what they are about.
import type { Analysis } from './diagnose/analysis.ts';
import type { ApplicationId, Document, Edit } from './document/document.ts';
import { inTurn } from './document/in-turn.ts';
import { changeNote } from './document/note.ts';
import { moveTo } from './document/position.ts';
import { entryOf } from './document/record.ts';
import { placesOf } from './layout/arrive.ts';
import type { Positions } from './layout/layout.ts';
import { aligned, distributed, type Edge, tidied } from './layout/line-up.ts';

/** All cards back to their lanes, or some of them as they stand to each other there. The analysis is that of the document. */
export function tidying(analysis: Analysis, ids?: readonly ApplicationId[]): Edit {
  return moving(analysis, (positions) => tidied(analysis, positions, ids));
}

export function aligning(analysis: Analysis, ids: readonly ApplicationId[], edge: Edge): Edit {
  return moving(analysis, (positions) => aligned(analysis, positions, ids, edge));
}

export function distributing(analysis: Analysis, ids: readonly ApplicationId[], axis: 'across' | 'down'): Edit {
  return moving(analysis, (positions) => distributed(analysis, positions, ids, axis));
}

function moving(analysis: Analysis, to: (positions: Positions) => Positions): Edit {
  return (document) => {
    const places = to(document.positions);
    return inTurn(moveTo(places), ...notesAlong(analysis, document, places))(document);
  };
}

/** A note about an application, or a unit of it, keeps its distance to the card. */
function notesAlong(analysis: Analysis, { positions, notes }: Document, places: Positions): readonly Edit[] {
  if (notes.length === 0) return [];
  const before = placesOf(analysis, positions);
  return notes.flatMap(({ id, about = '', at }) => {
    const [application = ''] = about.split('/');
    const [from, to] = [before.get(application), entryOf(places, application)];
    return from && to ? [changeNote(id, { at: { x: at.x + to.x - from.x, y: at.y + to.y - from.y } })] : [];
  });
}
