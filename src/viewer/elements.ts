// A scene as the elements that React Flow paints: cards as buttons, regions behind them, lines between.
import { Position } from '@xyflow/react';
import type { ApplicationId, Scene, SceneEdge, SceneNode } from '../core/core.ts';
import type { Handles, NodeOfScene } from './card.tsx';
import type { EdgeOfScene } from './line.tsx';

/** `word`, `noteWord`: what a screen reader calls a card and a note. `stop`: the one card that Tab comes to. `chosen`: id of a card. */
export type Look = {
  readonly word: string;
  readonly noteWord: string;
  readonly stop: string | undefined;
  readonly chosen: string | undefined;
  readonly editing?: {
    readonly handles: Handles;
    readonly selected: ReadonlySet<ApplicationId>;
    readonly targets: ReadonlyMap<ApplicationId, boolean> | undefined; // where the line that is being drawn may end
  };
};

/** What lies over what, as in the SVG: lines end at cards, flows end inside them, marks on lines lie on top. */
const level = { region: 0, below: 1, card: 2, note: 2, above: 3, top: 4 } as const;

export function nodesOf({ nodes }: Scene, look: Look): NodeOfScene[] {
  return nodes.map((node) => nodeOf(node, look));
}

/** Size and handles are given, so that lines are painted with the first frame. */
function nodeOf(node: SceneNode, look: Look): NodeOfScene {
  const [width, height] = [Math.ceil(node.box.width), Math.ceil(node.box.height)];
  return {
    id: node.id,
    type: 'scene',
    data: { node, handles: look.editing?.handles },
    position: { x: node.box.x, y: node.box.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, x: 0, y: 0 },
      { type: 'target', position: Position.Left, x: 0, y: 0 },
    ],
    zIndex: level[node.tag],
    className: `is-${node.tag}${editedClass(node, look)}`,
    ...(node.tag === 'region' ? asBackground : asButton(node, look)),
  };
}

function editedClass({ tag, application = '' }: SceneNode, { editing }: Look): string {
  if (tag !== 'card' || !editing) return '';
  const isTarget = editing.targets?.get(application);
  const selected = editing.selected.has(application) ? ' is-selected' : '';
  return selected + (isTarget === undefined ? '' : isTarget ? ' is-target' : ' is-refused');
}

const asBackground = {
  style: { pointerEvents: 'none' },
  domAttributes: { 'aria-roledescription': undefined },
} as const;

function asButton({ id, tag, label }: SceneNode, { word, noteWord, stop, chosen, editing }: Look) {
  const domAttributes = {
    tabIndex: id === stop ? 0 : -1,
    'aria-roledescription': tag === 'note' ? noteWord : word,
    'aria-pressed': id === chosen || editing?.selected.has(id) === true,
  } as const;
  return { ariaRole: 'button', ariaLabel: label, domAttributes } as const;
}

/** A line whose end is drawn nowhere hangs on the card at its other end: where it runs, its marks say. */
export function edgesOf({ nodes, edges }: Scene, chosen: string | undefined): EdgeOfScene[] {
  const cards = new Map(
    nodes.flatMap(({ id, application }) => (application === undefined ? [] : [[application, id] as const])),
  );
  return edges.flatMap((edge) => {
    const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
    const [source, target] = [from ?? to, to ?? from];
    return source === undefined || target === undefined ? [] : [edgeOf(edge, { source, target, chosen })];
  });
}

type Hung = { readonly source: string; readonly target: string; readonly chosen: string | undefined };

function edgeOf(edge: SceneEdge, { source, target, chosen }: Hung): EdgeOfScene {
  return {
    id: edge.id,
    type: 'scene',
    source,
    target,
    data: { edge },
    zIndex: level[edge.level],
    className: edge.id === chosen ? 'is-chosen' : '',
    ariaLabel: edge.label,
    domAttributes: { 'aria-roledescription': undefined },
  };
}
