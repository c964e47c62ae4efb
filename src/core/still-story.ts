// The story of a picture that stands still, as Markdown: what it shows, and its numbered arrows in sentences.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document } from './document/document.ts';
import { arrows } from './draw.ts';
import type { View } from './layout/layout.ts';
import { sayDrawing } from './narrate/drawing.ts';
import { capital } from './narrate/list.ts';
import { writtenInTurn } from './narrate/page.ts';

/** Numbers are those of the picture of the same view. */
export function writeStory(analysis: Analysis, document: Document, view: View): string {
  const { title, subtitle, captions } = sayDrawing(analysis, document.title, view);
  const told = arrows(analysis, document, { ...view, resting: 'numbers' }).arrows;
  return writtenInTurn(
    title,
    [`${capital(subtitle)}.`, ...captions],
    told.map(({ because }) => because),
  );
}
