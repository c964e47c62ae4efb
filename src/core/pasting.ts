// What is pasted: a document put into another.
import type { Document, Point } from './document/document.ts';
import type { Result } from './document/result.ts';
import { type Merging, merging } from './edit/merge.ts';
import { read } from './read/read.ts';

/** What text holds, in any format that is read. `at`: where its upper left corner comes to stand; absent: a little beside where it stood. */
export function pasting(document: Document, text: string, at?: Point): Result<Merging> {
  const result = read([{ name: 'pasted text', text }]);
  return result.ok ? { ...result, value: pastingDocument(document, result.value, at) } : result;
}

export function pastingDocument(document: Document, part: Document, at?: Point): Merging {
  const places = [...Object.values(part.positions), ...part.notes.map((note) => note.at)];
  if (!at || places.length === 0) return merging(document, part, { x: 40, y: 40 });
  const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))];
  return merging(document, part, { x: at.x - left, y: at.y - top });
}
