// The small picture of a document, for the start page.
import { type Document, derive, draw, shownSignals, type View, writeSvg } from '../../core/core.ts';

const most = 200; // applications; of more, nothing could be made out

/** SVG, or nothing where there is nothing to be seen. */
export function miniatureOf(document: Document): string {
  const amount = Object.keys(document.deployment.applications).length;
  if (amount === 0 || amount > most) return '';
  return writeSvg(draw(derive(document.deployment), document, view), { theme: 'auto', width: 480 });
}

const view: View = { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim' };
