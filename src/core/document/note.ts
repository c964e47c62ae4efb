// Edits of notes: text that the user puts beside the drawing.
import { isPlace } from './bounds.ts';
import type { Edit, Note } from './document.ts';
import { isSameJson } from './record.ts';

/** Nothing where a note has that id already, or nothing can stand there. */
export function addNote(note: Note): Edit {
  return (document) =>
    !isPlace(note.at) || document.notes.some(({ id }) => id === note.id)
      ? document
      : { ...document, notes: [...document.notes, note] };
}

/** Sets the given parts; the id stays. */
export function changeNote(id: string, parts: Partial<Omit<Note, 'id'>>): Edit {
  return (document) => {
    const note = document.notes.find((one) => one.id === id);
    if (!note || (parts.at && !isPlace(parts.at)) || isSameJson({ ...note, ...parts }, note)) return document;
    return { ...document, notes: document.notes.map((one) => (one === note ? { ...note, ...parts, id } : one)) };
  };
}

/** Says what a note is about: an application, a unit, a relation; `undefined`: nothing. */
export function attachNote(id: string, about: string | undefined): Edit {
  return (document) => {
    const note = document.notes.find((one) => one.id === id);
    if (!note || note.about === about) return document;
    const { about: _, ...rest } = note;
    const attached = about === undefined ? rest : { ...rest, about };
    return { ...document, notes: document.notes.map((one) => (one === note ? attached : one)) };
  };
}

export function removeNote(id: string): Edit {
  return (document) => {
    const notes = document.notes.filter((note) => note.id !== id);
    return notes.length === document.notes.length ? document : { ...document, notes };
  };
}
