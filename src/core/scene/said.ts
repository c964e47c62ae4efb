// What is said of a drawing and its parts: title, subtitle, captions, alt text, and the accessible name of each card and line.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Document } from '../document/document.ts';
import type { Crossing, Line, View } from '../layout/layout.ts';
import { sayDrawing } from '../narrate/drawing.ts';
import { counted } from '../narrate/list.ts';
import { words } from '../narrate/words.ts';
import type { Said } from './compose.ts';
import { statusShown } from './status.ts';

/** `shown`: the analysis as it is drawn, with clusters collapsed. */
export function saidOf(analysis: Analysis, { title }: Document, view: View, shown: Analysis): Said {
  return {
    ...sayDrawing(analysis, title, view),
    signals: view.signals,
    ofCard: (id) => nameOfCard(shown, id),
    ofLine: (line) => nameOfLine(line),
    ofCrossing: (crossing) => nameOfCrossing(crossing),
  };
}

function nameOfCard(analysis: Analysis, id: ApplicationId): string {
  const application = analysis.topology.application(id);
  if (!application) return id;
  const status = statusShown(analysis, id);
  const within = analysis.within?.get(id);
  return [
    id,
    ...(within ? [words.clusterCollapsed, words.applications(within.length + 1)] : [words.kind[application.kind]]),
    words.units(application.units.length),
    ...(status ? [status.text] : []),
  ].join(', ');
}

function nameOfLine(line: Line): string {
  const ends = words.relationBetween(line.from, line.to);
  if (line.tag === 'flow') return `${ends}, ${words.legend[line.signal]}`;
  return line.relations.length > 1 ? `${ends}, ${counted(line.relations.length, 'relation')}` : ends;
}

function nameOfCrossing({ relations }: Crossing): string {
  return relations.join(', ');
}
