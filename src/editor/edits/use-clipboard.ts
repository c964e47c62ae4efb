// Copying, cutting and pasting applications: as text that is a document of its own, so that it can go to another window or into a file.
import { useEffect, useRef } from 'react';
import { copied, inTurn, pasting, removeApplication, words } from '../../core/core.ts';
import type { Acting } from '../actions/action.ts';
import { useActing } from '../actions/use-acting.ts';
import { isField } from '../field.ts';
import { withinCards } from '../look/clusters.ts';
import { selectionOf } from '../store/selection.ts';
import { keeping } from './keeping.ts';

/** Tells what was copied here from text that is to be opened; browsers carry it between their own windows. */
const excerptType = 'application/x-orrery-excerpt';

export function useClipboard(): void {
  const acting = useActing();
  const latest = useRef(acting);
  useEffect(() => {
    latest.current = acting;
  });
  useEffect(() => {
    const page = new AbortController();
    const onCopy = (event: ClipboardEvent) => copy(event, latest.current, false);
    const onCut = (event: ClipboardEvent) => copy(event, latest.current, true);
    const onPaste = (event: ClipboardEvent) => paste(event, latest.current);
    document.addEventListener('copy', onCopy, page);
    document.addEventListener('cut', onCut, page);
    document.addEventListener('paste', onPaste, { ...page, capture: true });
    return () => page.abort();
  }, []);
}

/** Marked text of the page is copied by the browser itself. */
function copy(event: ClipboardEvent, acting: Acting | undefined, isCut: boolean): void {
  if (!acting || !event.clipboardData || isField(event.target) || getSelection()?.isCollapsed === false) return;
  const { store, drawing } = acting;
  const ids = withinCards(drawing, selectionOf(store.getState()));
  if (ids.length === 0) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copied(drawing.analysis, drawing.document, ids));
  event.clipboardData.setData(excerptType, String(ids.length));
  const { announce, choose, edit } = store.getState();
  if (isCut) {
    choose(undefined);
    edit(keeping(drawing.scene, inTurn(...ids.map(removeApplication))), words.editing.removed(ids));
  } else announce(words.editing.copied(ids.length));
}

/** Before anybody else on the page opens the text as a document. */
function paste(event: ClipboardEvent, acting: Acting | undefined): void {
  if (!acting || !event.clipboardData?.types.includes(excerptType) || isField(event.target)) return;
  const pasted = pasting(acting.drawing.document, event.clipboardData.getData('text/plain'));
  if (!pasted.ok) return;
  event.preventDefault();
  event.stopPropagation();
  const { edit, names } = pasted.value;
  const added = Object.values(names);
  const { store, drawing } = acting;
  store.getState().edit(keeping(drawing.scene, edit), words.editing.pasted(added.length));
  store.getState().select(added);
}
