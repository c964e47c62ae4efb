// What keys do in the picture: arrows go from card to card, brackets along the lines of a card, Enter chooses, Escape lets go.
import type { FocusEvent, KeyboardEvent } from 'react';
import type { Box, Scene, SceneNode } from '../core/core.ts';
import type { Chosen } from './chosen.ts';
import { type Direction, neighbour } from './neighbour.ts';

type Keys = {
  readonly scene: Scene;
  readonly cards: readonly SceneNode[];
  readonly chosen: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onChoose: (chosen: Chosen | undefined) => void;
  readonly show: (box: Box) => void;
};

const directions = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/** Handlers for the element around the picture; a card is known by React Flow's `data-id`. */
export function usePictureKeys(keys: Keys) {
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const card = cardAt(keys, event.target);
      if (!card) return;
      keys.onFocus(card.id);
      if (event.target.matches(':focus-visible')) keys.show(card.box);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const card = cardAt(keys, event.target);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (card ? onCard(keys, card, event) : onPicture(keys, event)) event.preventDefault();
    },
  };
}

function cardAt({ cards }: Keys, target: EventTarget): SceneNode | undefined {
  const id = target instanceof HTMLElement ? target.dataset['id'] : undefined;
  return id === undefined ? undefined : cards.find((card) => card.id === id);
}

function onCard(keys: Keys, card: SceneNode, event: KeyboardEvent<HTMLElement>): boolean {
  const direction = directions.get(event.key);
  if (direction) return focusOn(event.currentTarget, neighbour(keys.cards, card.id, direction));
  if (event.key === '[' || event.key === ']') return chooseLine(keys, card, event.key === ']' ? 1 : -1);
  if (event.key !== 'Enter' && event.key !== ' ') return onPicture(keys, event);
  keys.onChoose({ tag: 'card', node: card });
  return true;
}

function onPicture({ chosen, onChoose }: Keys, { key }: KeyboardEvent): boolean {
  if (key !== 'Escape' || chosen === undefined) return false;
  onChoose(undefined);
  return true;
}

function focusOn(picture: HTMLElement, id: string | undefined): boolean {
  const element =
    id === undefined ? null : picture.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  element?.focus({ preventScroll: true });
  return true;
}

/** Those that end at it; of what stands apart from all applications, those that are drawn in it. */
function linesOf({ edges }: Scene, { id, application }: SceneNode): Scene['edges'] {
  if (application === undefined)
    return edges.filter((edge) => edge.signal !== undefined && edge.id.startsWith(`${id} `));
  return edges.filter(({ from, to }) => from !== to && (from === application || to === application));
}

/** The next line that ends at this card, in the order of the scene, round and round. */
function chooseLine({ scene, chosen, onChoose }: Keys, card: SceneNode, by: 1 | -1): boolean {
  const lines = linesOf(scene, card);
  const at = lines.findIndex(({ id }) => id === chosen);
  const next = at < 0 && by < 0 ? lines.length - 1 : (at + by + lines.length) % lines.length;
  const edge = lines[next];
  if (edge) onChoose({ tag: 'line', edge });
  return true;
}
