// Paints a scene with React Flow: cards, lines and regions where the scene says, panned, zoomed and chosen. Knows no store.
import { Position, ReactFlow, type ReactFlowProps } from '@xyflow/react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Scene, SceneEdge, SceneNode } from '../core/core.ts';
import { CardOrRegion, type NodeOfScene } from './card.tsx';
import type { Chosen } from './chosen.ts';
import { type EdgeOfScene, LineOfScene } from './line.tsx';
import { usePictureKeys } from './picture-keys.ts';
import { type Inset, useFitted, useLevel, useSight, zoomRange } from './zoom.ts';

type PictureProps = {
  readonly scene: Scene;
  readonly picture: string; // another one is shown whole, the same one stays where it is
  readonly name: string;
  readonly cardWord: string; // what a screen reader calls a card
  readonly chosen: string | undefined; // id of the card or line
  readonly inset: Inset;
  readonly onChoose: (chosen: Chosen | undefined) => void;
  readonly children: ReactNode; // lies over the picture
};

const nodeTypes = { scene: CardOrRegion };
const edgeTypes = { scene: LineOfScene };
/** What lies over what, as in the SVG: lines end at cards, flows end inside them, marks on lines lie on top. */
const level = { region: 0, below: 1, card: 2, note: 2, above: 3, top: 4 } as const;

/** React Flow paints, pans and zooms; it connects, drags, deletes and selects nothing here. */
const painterOnly = {
  ...zoomRange,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  zoomOnDoubleClick: false,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps;

export function Picture({ scene, picture, name, cardWord, chosen, inset, onChoose, children }: PictureProps) {
  const [focused, setFocused] = useState<string>();
  const cards = useMemo(() => scene.nodes.filter(({ tag }) => tag === 'card'), [scene]);
  const stop = [focused, chosen, cards[0]?.id].find((id) => cards.some((card) => card.id === id));
  const nodes = useMemo(
    () => scene.nodes.map((node) => nodeOf(node, { cardWord, isStop: node.id === stop, isChosen: node.id === chosen })),
    [scene, cardWord, stop, chosen],
  );
  const edges = useMemo(() => edgesOf(scene), [scene]);
  const isPlaced = useFitted(scene.bounds, picture, inset);
  const { show } = useSight(inset);
  const keys = usePictureKeys({ scene, cards, chosen, onFocus: setFocused, onChoose, show });
  return (
    <ReactFlow<NodeOfScene, EdgeOfScene>
      {...painterOnly}
      className={`picture is-${useLevel()}${isPlaced ? '' : ' is-unplaced'}`}
      aria-label={name}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodeClick={(_event, { data }) => data.node.tag === 'card' && onChoose({ tag: 'card', node: data.node })}
      onEdgeClick={(_event, { data }) => data && onChoose({ tag: 'line', edge: data.edge })}
      onPaneClick={() => onChoose(undefined)}
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
    >
      {children}
    </ReactFlow>
  );
}

type Look = { readonly cardWord: string; readonly isStop: boolean; readonly isChosen: boolean };

/** Size and handles are given, so that lines are painted with the first frame. */
function nodeOf(node: SceneNode, look: Look): NodeOfScene {
  const [width, height] = [Math.ceil(node.box.width), Math.ceil(node.box.height)];
  return {
    id: node.id,
    type: 'scene',
    data: { node },
    position: { x: node.box.x, y: node.box.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, x: 0, y: 0 },
      { type: 'target', position: Position.Left, x: 0, y: 0 },
    ],
    zIndex: level[node.tag],
    className: `is-${node.tag}${look.isChosen ? ' is-chosen' : ''}`,
    ...(node.tag === 'card' ? asButton(node, look) : asBackground),
  };
}

const asBackground = {
  style: { pointerEvents: 'none' },
  domAttributes: { 'aria-roledescription': undefined },
} as const;

function asButton(node: SceneNode, { cardWord, isStop, isChosen }: Look) {
  const domAttributes = {
    tabIndex: isStop ? 0 : -1,
    'aria-roledescription': cardWord,
    'aria-pressed': isChosen,
  } as const;
  return { ariaRole: 'button', ariaLabel: node.label, domAttributes } as const;
}

/** A line whose end is drawn nowhere hangs on the card at its other end: where it runs, its marks say. */
function edgesOf({ nodes, edges }: Scene): EdgeOfScene[] {
  const cards = new Map(
    nodes.flatMap(({ id, application }) => (application === undefined ? [] : [[application, id] as const])),
  );
  return edges.flatMap((edge) => {
    const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
    const [source, target] = [from ?? to, to ?? from];
    return source === undefined || target === undefined ? [] : [edgeOf(edge, source, target)];
  });
}

function edgeOf(edge: SceneEdge, source: string, target: string): EdgeOfScene {
  return {
    id: edge.id,
    type: 'scene',
    source,
    target,
    data: { edge },
    zIndex: level[edge.level],
    ariaLabel: edge.label,
    domAttributes: { 'aria-roledescription': undefined },
  };
}
