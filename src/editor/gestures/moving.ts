// The edit that a move comes to when it ends: cards with who is within them, notes, and the notes about what was moved.
import { changeNote, type Edit, inTurn, moveTo, type Scene, words } from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';
import { isAlong } from '../../viewer/moved.ts';
import { placesAfter } from './places-after.ts';

type Move = Extract<Gesture, { tag: 'move' }>;

export function moving(scene: Scene, gesture: Move): Edit {
  const { by } = gesture;
  const notes = scene.nodes.flatMap(({ note, box: { x, y } }) =>
    note && isAlong(note, gesture) ? [changeNote(note.id, { at: { x: x + by.x, y: y + by.y } })] : [],
  );
  return inTurn(moveTo(placesAfter(scene, gesture)), ...notes);
}

export function sayMoved({ applications, notes = [] }: Move): string {
  return applications.length === 0 ? words.editing.note.moved(notes.length) : words.editing.moved(applications.length);
}
