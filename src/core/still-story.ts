// The story of a picture that stands still, as Markdown: what it shows, and its numbered arrows in sentences.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document } from './document/document.ts';
import { arrows } from './draw.ts';
import { openedOf } from './flow/opened.ts';
import type { View } from './layout/layout.ts';
import { sayDrawing } from './narrate/drawing.ts';
import { sayWay } from './narrate/inside.ts';
import { capital } from './narrate/list.ts';
import { writtenInTurn } from './narrate/page.ts';

/** Numbers are those of the picture of the same view. What happens in a store that is opened has none: it is told before them. */
export function writeStory(analysis: Analysis, document: Document, view: View): string {
  const { title, subtitle, captions } = sayDrawing(analysis, document.title, view);
  const told = arrows(analysis, document, { ...view, resting: 'numbers' }).arrows;
  return writtenInTurn(
    title,
    [`${capital(subtitle)}.`, ...captions, ...insides(analysis, view)],
    told.map(({ because }) => because),
  );
}

function insides(analysis: Analysis, { layer, opened = [], signals }: View): readonly string[] {
  const all = layer === 'relations' ? [] : opened.flatMap((id) => openedOf(analysis, id, signals) ?? []);
  return all.flatMap((one) => one.ways.map(({ way }) => sayWay(analysis, one, way)));
}
