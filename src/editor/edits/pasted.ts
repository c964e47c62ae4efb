// Puts a part of a document that was copied into the open one. Comes with the first that is pasted, as it needs every reader.
import { pasting, words } from '../../core/core.ts';
import type { Acting } from '../actions/action.ts';
import { keeping } from './keeping.ts';

/** Nothing where the text holds no document. */
export function paste({ store, drawing }: Acting, text: string): void {
  const { opened } = store.getState(); // with all that was edited meanwhile
  const pasted = opened && pasting(opened.document, text);
  if (!pasted?.ok) return;
  const { edit, names } = pasted.value;
  const added = Object.values(names);
  store.getState().edit(keeping(drawing.scene, edit), words.editing.pasted(added.length));
  store.getState().select(added);
}
