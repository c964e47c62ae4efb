// Keeps the field and the document in step: typing is read at a pause, drawing comes into the text at once.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Document, memo, type TextForm, textLines, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { begun, followed, type InStep, readTyped, typed } from './in-step.ts';
import { linesOf, remarksOf, subjectIn } from './remarks.ts';
import { openTextField, type TextField } from './text-field.ts';

const pause = 600; // milliseconds without a key after which the text is read: one step that can be undone

export type Writing = {
  readonly inStep: InStep;
  readonly place: (element: HTMLElement | null) => void;
  readonly choose: (form: TextForm) => void;
  readonly renew: () => void;
  readonly goTo: (line: number) => void;
};

/** `document` is what is open when it begins; a draft that could not be read the last time is there again. */
export function useWriting(document: Document): Writing {
  const { store } = useEditing();
  const [inStep, setInStep] = useState(() => store.getState().draft ?? begun(document, 'bundle'));
  const now = useRef(inStep);
  const field = useRef<TextField>(undefined);
  const become = useCallback((next: InStep) => {
    now.current = next;
    setInStep(next);
  }, []);
  const read = useReading(now, become);
  const place = useField({ now, field, become, read });
  useFollowing({ now, field, become });
  useMarks(inStep, field);
  useEffect(() => {
    store.getState().keepDraft(undefined);
    return () => {
      read();
      store.getState().keepDraft(now.current.state === 'refused' ? now.current : undefined);
    };
  }, [store, read]);
  const begin = (form: TextForm) => {
    const { opened } = store.getState();
    if (!opened) return;
    become(begun(opened.document, form));
    field.current?.become(now.current.text, true);
  };
  return {
    inStep,
    place,
    choose: (form) => {
      read();
      if (now.current.state === 'read') begin(form);
    },
    renew: () => begin(now.current.form),
    goTo: (line) => field.current?.goTo(line),
  };
}

type Now = { current: InStep };
type Become = (next: InStep) => void;
type Field = { current: TextField | undefined };

/** What was typed becomes one edit, in which cards stay where they are seen. The same function as long as it is used. */
function useReading(now: Now, become: Become): () => void {
  const edit = useEdit();
  const latest = useRef(edit);
  useEffect(() => {
    latest.current = edit;
  });
  return useCallback(() => {
    if (now.current.state !== 'typing') return;
    const { inStep, edit } = readTyped(now.current);
    become(inStep);
    if (edit) void latest.current(edit);
  }, [now, become]);
}

type FieldProps = { readonly now: Now; readonly field: Field; readonly become: Become; readonly read: () => void };

/** Opens the field where it is put, and hears what is done in it. */
function useField({ now, field, become, read }: FieldProps): (element: HTMLElement | null) => void {
  const { store } = useEditing();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(
    (element) => {
      clearTimeout(timer.current);
      field.current?.close();
      field.current = undefined;
      if (!element) return;
      const { form, text } = now.current;
      field.current = openTextField(element, text, words.writing.field(words.writing.forms[form]), {
        onTyped: (next) => {
          become(typed(now.current, next));
          clearTimeout(timer.current);
          timer.current = setTimeout(read, pause);
        },
        onCaret: (line) => {
          if (now.current.state === 'typing') return; // there the lines are not yet known
          const subject = subjectIn(linesIn(now.current), line);
          if (subject !== undefined && subject !== store.getState().chosen) store.getState().choose(subject);
        },
        onLeft: read,
        onUndo: () => elsewhere(now, read, () => store.getState().undo()),
        onRedo: () => elsewhere(now, read, () => store.getState().redo()),
      });
    },
    [store, now, field, become, read],
  );
}

/** Text that cannot be read is no step of the document: there the field itself takes back what was typed. */
function elsewhere(now: Now, read: () => void, act: () => void): boolean {
  read();
  if (now.current.state !== 'read') return false;
  act();
  return true;
}

function useFollowing({ now, field, become }: Omit<FieldProps, 'read'>): void {
  const document = useEditor(({ opened }) => opened?.document);
  useEffect(() => {
    if (!document) return;
    const next = followed(now.current, document);
    if (next === now.current) return;
    become(next);
    field.current?.become(next.text);
  }, [document, now, field, become]);
}

/** Remarks and what is chosen, at their lines. */
function useMarks(inStep: InStep, field: Field): void {
  const analysis = useDrawing()?.analysis;
  const chosen = useEditor((state) => state.chosen);
  const isTyping = inStep.state === 'typing';
  const lines = useMemo(() => (isTyping ? undefined : linesIn(inStep)), [isTyping, inStep]);
  useEffect(() => {
    if (lines) field.current?.remark(remarksOf(inStep.problems, inStep.state === 'read' ? analysis : undefined, lines));
  }, [inStep, analysis, lines, field]);
  useEffect(() => {
    if (lines) field.current?.show(linesOf(lines, chosen));
  }, [lines, chosen, field]);
}

/** The same for the same text. */
const linesIn = memo((inStep: InStep) => textLines(inStep.text));
