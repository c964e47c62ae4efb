// The graph as a scene of ours, painted by our viewer with its tokens on one canvas.
import '../../../src/editor/style/chrome.css';
import { useEffect, useState } from 'react';
import { type Scene, stylesheet, variables } from '../../../src/core/core.ts';
import { Picture } from '../../../src/viewer/picture.tsx';
import { PictureProvider } from '../../../src/viewer/picture-provider.tsx';
import { createPlayer } from '../../../src/viewer/player.ts';
import { Tokens } from '../../../src/viewer/tokens.tsx';
import { card, endsOf, type Graph, type Line, pathOf } from './graph.ts';

export function Ours({ graph }: { readonly graph: Graph }) {
  const [scene] = useState(() => sceneOf(graph));
  const [player] = useState(createPlayer);
  useEffect(() => player.play(), [player]);
  return (
    <PictureProvider>
      <style>{`${variables('light', ':root')}${stylesheet('light')}`}</style>
      <div className="orrery picture-area" style={{ position: 'absolute', inset: 0 }}>
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
          <Tokens tracks={scene.tracks} theme="light" player={player} onThrift={tellThrift} />
        </Picture>
      </div>
    </PictureProvider>
  );
}

/** As many as it takes for three tokens to be seen on the line at once: each is on its way for a part of the loop of six seconds only. */
function unitsOf(line: Line): readonly string[] {
  const [from, to] = endsOf(line);
  const length = from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 1;
  return Array.from({ length: Math.round((3 * 6 * 140) / length) }, (_, unit) => `${line.from.id}/${unit}`);
}

/** For whoever measures: how far the governor has gone. */
function tellThrift(thrift: string): void {
  document.documentElement.dataset['thrift'] = thrift;
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
        { tag: 'text', class: 'name', x: 10, y: 26, anchor: 'start', width: 26, text: id },
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
      marks: [{ tag: 'path', class: 'flow metrics', d: pathOf(line) }],
    })),
    front: [],
    tracks: lines.map((line, at) => ({
      id: line.id,
      signal: 'metrics',
      motion: 'push',
      points: endsOf(line),
      units: unitsOf(line),
      pauses: [],
      end: 'stored',
      duplicates: 0,
      scale: 1,
      phase: (at % 17) / 17,
      grounds: [[0, 'ground']],
      requestGrounds: [[0, 'ground']],
    })),
  };
}
