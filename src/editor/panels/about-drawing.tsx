// The drawing as a whole, in words.
import { words } from '../../core/core.ts';
import type { Drawing } from '../drawing.ts';
import { titleOf } from '../files/opening.ts';

export function AboutDrawing({ drawing: { document, analysis, scene } }: { readonly drawing: Drawing }) {
  const { applications, relations, units } = analysis.topology;
  return (
    <section className="about">
      <p className="kind">{words.drawing}</p>
      <h2 className="subject">{titleOf(document)}</h2>
      <p className="quiet">{words.extent(applications.length, units.length, relations.length)}</p>
      <p className="about-text">{scene.description}</p>
      <p className="quiet">{words.chooseHint}</p>
    </section>
  );
}
