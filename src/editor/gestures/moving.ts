// The edit that a move comes to when it ends: cards with who is within them, notes, and the notes about what was moved.
import {
  type Analysis,
  changeNote,
  type Edit,
  inTurn,
  moveTo,
  movingToModel,
  type Scene,
  words,
} from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';
import { isAlong } from '../../viewer/moved.ts';
import { modelUnder } from './model-under.ts';
import { placesAfter } from './places-after.ts';

type Move = Extract<Gesture, { tag: 'move' }>;

export function moving(scene: Scene, gesture: Move): Edit {
  const { by } = gesture;
  const notes = scene.nodes.flatMap(({ note, box: { x, y } }) =>
    note && isAlong(note, gesture) ? [changeNote(note.id, { at: { x: x + by.x, y: y + by.y } })] : [],
  );
  return inTurn(moveTo(placesAfter(scene, gesture)), ...notes);
}

/** The move, and the way to another model where the cards were let go over it. With what is said of it. */
export function movingWith({ topology }: Analysis, scene: Scene, gesture: Move): readonly [Edit, says: string] {
  const model = modelUnder(scene, gesture);
  const made = moving(scene, gesture);
  if (model === undefined) return [made, sayMoved(gesture)];
  const ids = Object.keys(placesAfter(scene, gesture));
  return [inTurn(made, movingToModel(topology, ids, model)), words.editing.models.moved(ids, model)];
}

export function sayMoved({ applications, notes = [] }: Move): string {
  return applications.length === 0 ? words.editing.note.moved(notes.length) : words.editing.moved(applications.length);
}
