// The graph as a scene of ours, painted by our viewer with its tokens on one canvas.
import { useEffect, useState } from 'react';
import type { Scene } from '../../../src/core/core.ts';
import { Picture } from '../../../src/viewer/picture.tsx';
import { PictureProvider } from '../../../src/viewer/picture-provider.tsx';
import { createPlayer } from '../../../src/viewer/player.ts';
import { Tokens } from '../../../src/viewer/tokens.tsx';
import { card, endsOf, type Graph, pathOf } from './graph.ts';

export function Ours({ graph }: { readonly graph: Graph }) {
  const [scene] = useState(() => sceneOf(graph));
  const [player] = useState(createPlayer);
  useEffect(() => player.play(), [player]);
  return (
    <PictureProvider>
      <Picture
        scene={scene}
        theme="light"
        picture="graph"
        name="graph"
        cardWord="card"
        noteWord="note"
        chosen={undefined}
        inset={{ top: 8, bottom: 8, side: 8 }}
        wordSize={1}
        isHeld={false}
        collapsing={{ collapse: '', open: '' }}
        onCollapse={() => undefined}
        onChoose={() => undefined}
      >
        <Tokens tracks={scene.tracks} theme="light" player={player} />
      </Picture>
    </PictureProvider>
  );
}

function sceneOf({ cards, lines }: Graph): Scene {
  const xs = cards.map(({ x }) => x);
  const ys = cards.map(({ y }) => y);
  return {
    bounds: { x: 0, y: 0, width: Math.max(...xs) + card.width, height: Math.max(...ys) + card.height },
    title: '',
    account: '',
    description: '',
    nodes: cards.map(({ id, x, y }) => ({
      id,
      tag: 'card',
      application: id,
      box: { x, y, ...card },
      label: id,
      isDim: false,
      marks: [
        { tag: 'rect', class: 'card', x: 0, y: 0, ...card, rx: 4 },
        { tag: 'text', class: 'name', x: 10, y: 26, anchor: 'start', width: 60, text: id },
      ],
    })),
    edges: lines.map((line) => ({
      id: line.id,
      tag: 'flow',
      level: 'below',
      from: line.from.id,
      to: line.to.id,
      signal: 'metrics',
      relations: [],
      label: line.id,
      isDim: false,
      points: endsOf(line),
      marks: [{ tag: 'path', class: 'line', d: pathOf(line) }],
    })),
    front: [],
    tracks: lines.map((line) => ({
      id: line.id,
      signal: 'metrics',
      motion: 'push',
      points: endsOf(line),
      units: [`${line.from.id}/0`, `${line.from.id}/1`, `${line.from.id}/2`],
      pauses: [],
      end: 'stored',
      duplicates: 0,
      scale: 1,
      phase: 0,
      grounds: [],
      requestGrounds: [],
    })),
  };
}
