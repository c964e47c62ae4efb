// The picture as it will be taken away, small, with its words: what a reader who does not see it is told.
import { useMemo } from 'react';
import { words } from '../../core/core.ts';
import { type Picture, svgOf, usual, type Wanted } from './taken.ts';

const most = 3000; // cards and lines; of more, nothing could be made out

export function Preview({ picture, wanted }: { readonly picture: Picture; readonly wanted: Wanted }) {
  const { theme } = wanted;
  const source = useMemo(() => previewOf(picture, theme), [picture, theme]);
  return (
    <div className="taking-preview">
      {source !== undefined && <img src={source} alt={words.taking.preview} draggable={false} />}
      <section className="taking-words" aria-label={words.taking.altText}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <p tabIndex={0}>{picture.scene.description}</p>
      </section>
    </div>
  );
}

function previewOf(picture: Picture, theme: Wanted['theme']): string | undefined {
  const { nodes, edges } = picture.scene;
  if (nodes.length + edges.length > most) return undefined;
  const svg = svgOf(picture, { ...usual, form: 'svg', theme });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
