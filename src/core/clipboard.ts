// What is copied and pasted: text that is a document of its own, so that it can go to another window, or into a file.
import type { Analysis } from './diagnose/analysis.ts';
import type { ApplicationId, Document, Point } from './document/document.ts';
import { entryOf } from './document/record.ts';
import type { Result } from './document/result.ts';
import { excerptOf } from './edit/excerpt.ts';
import { type Merging, merging } from './edit/merge.ts';
import { placesOf } from './layout/arrive.ts';
import { read } from './read/read.ts';
import { saveDocument } from './write/orrery.ts';

/** The applications with what is among them, each where it stands now. */
export function copied(analysis: Analysis, document: Document, ids: readonly ApplicationId[]): string {
  const excerpt = excerptOf(document, ids);
  const places = placesOf(analysis, document.positions);
  const positions = Object.keys(excerpt.deployment.applications).map((id) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return [id, { ...entryOf(excerpt.positions, id), x: Math.round(x), y: Math.round(y) }] as const;
  });
  return saveDocument({ ...excerpt, positions: Object.fromEntries(positions) });
}

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
