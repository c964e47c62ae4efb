// A note among all that can be chosen: by its id, and what it is called in a list.
import { type Document, type Note, noteId, words } from '../../core/core.ts';

/** `undefined`: nothing, or something else, is chosen. */
export function noteOf({ notes }: Document, chosen: string | undefined): Note | undefined {
  return chosen === undefined ? undefined : notes.find(({ id }) => noteId(id) === chosen);
}

/** Its first line. */
export function nameOfNote({ text }: Note): string {
  return text.trim().split('\n')[0] || words.editing.note.kind;
}

/** Of no other note, here or in another tab. */
export function freshNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
