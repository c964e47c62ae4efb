// What gestures on the picture do: cards that were dragged stay there, a box selects, a line that was drawn asks which relation is meant.
import { useCallback, useMemo } from 'react';
import { words } from '../../core/core.ts';
import { boxed, type Gesture } from '../../viewer/gesture.ts';
import type { PictureEditing } from '../../viewer/picture.tsx';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { movingWith } from './moving.ts';
import { useTargets } from './use-targets.ts';

/** `undefined` while there is nothing to edit: before a drawing is computed, and while it is shown as it would be or as it was. */
export function usePictureEditing(): PictureEditing | undefined {
  const { store } = useEditing();
  const drawing = useDrawing();
  const edit = useEdit();
  const selected = useEditor((state) => state.selected);
  const gesture = useEditor((state) => state.gesture);
  const isLooking = useEditor(({ supposed, step }) => supposed.length > 0 || step !== undefined);
  const from = gesture?.tag === 'relate' ? gesture.from : undefined;
  const targets = useTargets(drawing?.analysis, from);
  const scene = drawing?.scene;
  const onDone = useCallback(
    (done: Gesture) => {
      const { gesticulate, select, ask } = store.getState();
      const end = () => gesticulate(undefined);
      if (!scene || !drawing) return end();
      if (done.tag === 'move') {
        return void edit(...movingWith(drawing.analysis, scene, done)).finally(end);
      }
      end();
      if (done.tag === 'box') return select(boxed(scene, done.from, done.to));
      if (done.over !== undefined && targets?.get(done.over)) ask({ tag: 'relate', from: done.from, to: done.over });
    },
    [store, drawing, scene, edit, targets],
  );
  const chosen = useMemo(() => new Set(selected), [selected]);
  if (!drawing || isLooking) return undefined;
  const { gesticulate: onGesture, select: onHold, write } = store.getState();
  const onWrite = (note: string) => write({ note });
  const { relateHandle: relate, groupHandle: hold } = words.editing;
  return { relate, hold, selected: chosen, gesture, targets, onGesture, onDone, onHold, onWrite };
}
