// Writing on a note where it stands, or on a new one: leaving the field keeps what is written, Escape does not.
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  addNote,
  changeNote,
  type Edit,
  freePlace,
  noteId,
  type Point,
  removeNote,
  type Scene,
  words,
} from '../../core/core.ts';
import { type Inset, useSight } from '../../viewer/zoom.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditing, useEditor } from '../store/context.ts';
import type { Writing } from '../store/view-slice.ts';
import { freshNoteId } from './note.ts';

const size = { width: 220, height: 96 }; // scene units

export function NoteWriter({ scene, inset }: { readonly scene: Scene; readonly inset: Inset }) {
  const writing = useEditor((state) => state.writing);
  return writing && <Paper key={writing.note ?? ''} scene={scene} inset={inset} writing={writing} />;
}

type PaperProps = { readonly scene: Scene; readonly inset: Inset; readonly writing: Writing };

function Paper({ scene, inset, writing }: PaperProps) {
  const { store } = useEditing();
  const edit = useEdit();
  const before = useDrawing()?.document.notes.find(({ id }) => id === writing.note);
  const [text, setText] = useState(before?.text ?? '');
  const middle = useMiddle();
  const [at] = useState(() => before?.at ?? placeFor(scene, writing.about, middle));
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const { show } = useSight(inset);
  useEffect(() => {
    show({ ...at, ...size });
    field.current?.focus({ preventScroll: true });
  }, [at, show]);

  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const { write, choose } = store.getState();
    write(undefined);
    const id = before?.id ?? freshNoteId();
    const made = isKept ? editFor(id, text, before ? undefined : { at, about: writing.about }) : undefined;
    if (made) void edit(made.edit, made.says).then(() => choose(text.trim() === '' ? undefined : noteId(id)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isDone || event.key === 'Escape') end(isDone);
  };
  return (
    <ViewportPortal>
      <textarea
        ref={field}
        className="note-writer nopan nowheel"
        style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        aria-label={words.editing.note.text}
        placeholder={words.editing.note.placeholder}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => end(true)}
        onKeyDown={onKeyDown}
      />
    </ViewportPortal>
  );
}

/** Without words nothing is noted: a new note is none, an old one goes. */
function editFor(
  id: string,
  text: string,
  fresh: { readonly at: Point; readonly about: string | undefined } | undefined,
): { readonly edit: Edit; readonly says: string } | undefined {
  const { added, changed, removed } = words.editing.note;
  if (text.trim() === '') return fresh ? undefined : { edit: removeNote(id), says: removed };
  if (!fresh) return { edit: changeNote(id, { text }), says: changed };
  const { at, about } = fresh;
  return { edit: addNote({ id, text, at, ...(about === undefined ? {} : { about }) }), says: added };
}

/** Under the card that it is about, else in the middle of what is seen; clear of everything. */
function placeFor(scene: Scene, about: string | undefined, middle: Point): Point {
  const card = scene.nodes.find(({ application }) => about !== undefined && application === about);
  const near = card ? { x: card.box.x, y: card.box.y + card.box.height + 24 } : middle;
  return freePlace(scene, { ...near, ...size });
}

function useMiddle(): Point {
  const { screenToFlowPosition } = useReactFlow();
  const area = document.querySelector('.picture-area')?.getBoundingClientRect();
  return screenToFlowPosition({
    x: (area?.left ?? 0) + (area?.width ?? 0) / 2 - size.width / 2,
    y: (area?.top ?? 0) + (area?.height ?? 0) / 2,
  });
}
