// What is copied: text that is a document of its own, so that it can go to another window, or into a file.
import type { Analysis } from './diagnose/analysis.ts';
import type { ApplicationId, Document } from './document/document.ts';
import { entryOf } from './document/record.ts';
import { excerptOf } from './edit/excerpt.ts';
import { placesOf } from './layout/arrive.ts';
import { jsonOf } from './write/orrery-json.ts';

/** The applications with what is among them, each where it stands now. */
export function copied(analysis: Analysis, document: Document, ids: readonly ApplicationId[]): string {
  const excerpt = excerptOf(document, ids);
  const places = placesOf(analysis, document.positions);
  const positions = Object.keys(excerpt.deployment.applications).map((id) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return [id, { ...entryOf(excerpt.positions, id), x: Math.round(x), y: Math.round(y) }] as const;
  });
  return jsonOf({ ...excerpt, positions: Object.fromEntries(positions) });
}
