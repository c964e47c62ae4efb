// A scene as the elements that React Flow paints: cards as buttons, regions behind them, lines between.
import { Position } from '@xyflow/react';
import { type ApplicationId, isSame, memo, type Scene, type SceneEdge, type SceneNode } from '../core/core.ts';
import type { Handles, NodeOfScene } from './card.tsx';
import type { EdgeOfScene } from './line.tsx';

/**
 * `word`, `noteWord`: what a screen reader calls a card and a note. `stop`: the one card that Tab comes to. `chosen`: id of a card.
 * `lifted`: ids of what a hand has, which is painted over the picture meanwhile.
 */
export type Look = {
  readonly word: string;
  readonly noteWord: string;
  readonly stop: string | undefined;
  readonly chosen: string | undefined;
  readonly lifted: ReadonlySet<string>;
  readonly editing?: {
    readonly handles: Handles;
    readonly selected: ReadonlySet<ApplicationId>;
    readonly targets: ReadonlyMap<ApplicationId, boolean> | undefined; // where the line that is being drawn may end
  };
};

/** What lies over what, as in the SVG: lines end at cards, flows end inside them, marks on lines lie on top. */
const level = { region: 0, below: 1, card: 2, note: 2, above: 3, top: 4 } as const;

/** The same object for a node of the scene while it looks the same, so that React Flow paints only what is new. */
export function nodesOf({ nodes }: Scene, look: Look): NodeOfScene[] {
  return nodes.map((node) => nodeOf(node)(wornBy(node, look)));
}

/** What a card wears besides its marks. */
type Worn = {
  readonly handles: Handles | undefined;
  readonly className: string;
  readonly word: string;
  readonly isStop: boolean;
  readonly isPressed: boolean;
};

function wornBy(node: SceneNode, { word, noteWord, stop, chosen, lifted, editing }: Look): Worn {
  return {
    handles: editing?.handles,
    className: `is-${node.tag}${editedClass(node, editing)}${lifted.has(node.id) ? ' is-lifted' : ''}`,
    word: node.tag === 'note' ? noteWord : word,
    isStop: node.id === stop,
    isPressed: node.id === chosen || editing?.selected.has(node.id) === true,
  };
}

const nodeOf = memo((node: SceneNode) => {
  let last: { readonly worn: Worn; readonly element: NodeOfScene } | undefined;
  return (worn: Worn): NodeOfScene => {
    if (!last || !isSame(last.worn, worn)) last = { worn, element: elementOf(node, worn) };
    return last.element;
  };
});

/** Size and handles are given, so that lines are painted with the first frame. */
function elementOf(node: SceneNode, worn: Worn): NodeOfScene {
  const [width, height] = [Math.ceil(node.box.width), Math.ceil(node.box.height)];
  return {
    id: node.id,
    type: 'scene',
    data: { node, handles: worn.handles },
    position: { x: node.box.x, y: node.box.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { type: 'source', position: Position.Right, x: 0, y: 0 },
      { type: 'target', position: Position.Left, x: 0, y: 0 },
    ],
    zIndex: level[node.tag],
    className: worn.className,
    ...(node.tag === 'region' ? asBackground : asButton(node.label, worn)),
  };
}

function editedClass({ tag, application = '' }: SceneNode, editing: Look['editing']): string {
  if (tag !== 'card' || !editing) return '';
  const isTarget = editing.targets?.get(application);
  const selected = editing.selected.has(application) ? ' is-selected' : '';
  return selected + (isTarget === undefined ? '' : isTarget ? ' is-target' : ' is-refused');
}

const asBackground = {
  style: { pointerEvents: 'none' },
  domAttributes: { 'aria-roledescription': undefined },
} as const;

function asButton(ariaLabel: string, { word, isStop, isPressed }: Worn) {
  const domAttributes = {
    tabIndex: isStop ? 0 : -1,
    'aria-roledescription': word,
    'aria-pressed': isPressed,
  } as const;
  return { ariaRole: 'button', ariaLabel, domAttributes } as const;
}

/** A line whose end is drawn nowhere hangs on the card at its other end: where it runs, its marks say. Kept as nodes are. */
export function edgesOf({ nodes, edges }: Scene, { chosen, lifted }: Pick<Look, 'chosen' | 'lifted'>): EdgeOfScene[] {
  const cards = new Map(
    nodes.flatMap(({ id, application }) => (application === undefined ? [] : [[application, id] as const])),
  );
  return edges.flatMap((edge) => {
    const [from, to] = [cards.get(edge.from), cards.get(edge.to)];
    const [source, target] = [from ?? to, to ?? from];
    if (source === undefined || target === undefined) return [];
    const className = `${edge.id === chosen ? 'is-chosen' : ''}${lifted.has(edge.id) ? ' is-lifted' : ''}`;
    return [edgeOf(edge)({ source, target, className })];
  });
}

type Hung = { readonly source: string; readonly target: string; readonly className: string };

const edgeOf = memo((edge: SceneEdge) => {
  let last: { readonly hung: Hung; readonly element: EdgeOfScene } | undefined;
  return (hung: Hung): EdgeOfScene => {
    if (!last || !isSame(last.hung, hung)) last = { hung, element: hungOf(edge, hung) };
    return last.element;
  };
});

function hungOf(edge: SceneEdge, { source, target, className }: Hung): EdgeOfScene {
  return {
    id: edge.id,
    type: 'scene',
    source,
    target,
    data: { edge },
    zIndex: level[edge.level],
    className,
    ariaLabel: edge.label,
    domAttributes: { 'aria-roledescription': undefined },
  };
}
