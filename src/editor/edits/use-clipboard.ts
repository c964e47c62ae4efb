// Copying, cutting and pasting applications: as text that is a document of its own, so that it can go to another window or into a file.
import { useEffect, useRef } from 'react';
import { copied, inTurn, removeApplication, words } from '../../core/core.ts';
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
    const onPaste = (event: ClipboardEvent) => paste(event, latest);
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

/** Before anybody else on the page opens the text as a document. What was edited while the readers came stays: the latest drawing is pasted into. */
function paste(event: ClipboardEvent, latest: { readonly current: Acting | undefined }): void {
  const { clipboardData } = event;
  if (!latest.current || !clipboardData?.types.includes(excerptType) || isField(event.target)) return;
  const text = clipboardData.getData('text/plain');
  event.preventDefault();
  event.stopPropagation();
  void import('./pasted.ts').then(({ paste }) => latest.current && paste(latest.current, text));
}
