// Reads the drawing that the open one is set against. What cannot be read is refused; what is open stays as it is.
import { type Document, type Result, words } from '../../core/core.ts';
import { readExample, refused } from '../files/opening.ts';
import type { EditorStore } from '../store/store.ts';
import { titleOf } from '../title.ts';

/** What is open against how it was when it was opened: from then to now. */
export function setAgainstBegun(store: EditorStore): void {
  const { opened, compareWith, announce } = store.getState();
  if (!opened) return;
  const name = words.begun(titleOf(opened.begun));
  compareWith({ name, document: opened.begun, isBefore: true });
  announce(words.comparing(name, titleOf(opened.document)));
}

export async function setAgainstExample(store: EditorStore, name: string, title: string): Promise<void> {
  setAgainst(store, title, await readExample(name));
}

export async function setAgainstFiles(store: EditorStore, files: readonly File[]): Promise<void> {
  const { readFiles } = await import('../files/reading.ts');
  setAgainst(store, files.map(({ name }) => name).join(', '), await readFiles(files));
}

export async function setAgainstText(store: EditorStore, text: string): Promise<void> {
  const { readText } = await import('../files/reading.ts');
  setAgainst(store, words.pastedName, readText(text, words.pastedName));
}

/** The open one is the one before until that is turned around. */
function setAgainst(store: EditorStore, name: string, read: Result<Document>): void {
  const { opened, compareWith, announce } = store.getState();
  if (!read.ok) return void refused(store, name, read.problems);
  compareWith({ name, document: read.value, isBefore: false });
  announce(words.comparing(opened ? titleOf(opened.document) : words.untitled, name));
}
