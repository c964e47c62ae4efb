// Turns what a pointer does over the picture into gestures. What they do to the document is decided elsewhere.
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, type SyntheticEvent, useEffect, useMemo, useRef } from 'react';
import type { ApplicationId, Point, Scene } from '../core/core.ts';
import { begun, type Gesture, goneOn } from './gesture.ts';

const slack = 4; // pixels that a hand may tremble before a press becomes a gesture
const longPress = 400; // milliseconds after which a finger that rests on a card holds it

export type Gestures = {
  readonly selected: ReadonlySet<ApplicationId>; // dragging one of them moves all of them
  readonly onGesture: (gesture: Gesture | undefined) => void; // begins, goes on; `undefined`: given up
  readonly onDone: (gesture: Gesture) => void;
};

/** A press that may become a gesture. `isHeld`: at once for a mouse, after a while for a finger, which else pans the picture. */
type Hand = {
  readonly pointer: number;
  readonly client: Point;
  readonly at: Point;
  readonly first: Gesture;
  now?: Gesture;
  isHeld: boolean;
};

/** Handlers for the element around the picture; none where it is only looked at. */
export function useGestures(scene: Scene, gestures: Gestures | undefined) {
  const { screenToFlowPosition } = useReactFlow();
  const latest = useRef({ scene, gestures });
  useEffect(() => {
    latest.current = { scene, gestures };
  });
  const isEditing = gestures !== undefined;
  const hand = useMemo(
    () => (isEditing ? handOver(latest, screenToFlowPosition) : undefined),
    [isEditing, screenToFlowPosition],
  );
  useEffect(() => hand?.listen(), [hand]);
  return hand?.handlers;
}

type Latest = { readonly current: { readonly scene: Scene; readonly gestures: Gestures | undefined } };

function handOver(latest: Latest, toScene: (client: Point) => Point) {
  let hand: Hand | undefined;
  let isClickDone = false; // the click that ends a gesture chooses nothing
  const letGo = () => {
    const now = hand?.now;
    hand = undefined;
    return now;
  };
  const giveUp = () => {
    if (letGo()) latest.current.gestures?.onGesture(undefined);
  };
  const hold = (event: SyntheticEvent) => {
    if (hand?.isHeld) event.stopPropagation(); // so that nothing is panned
  };
  const handlers = {
    onPointerDownCapture: (event: PointerEvent<HTMLElement>) => {
      isClickDone = false;
      hand = pressed(latest, event, toScene(clientOf(event)));
      const mine = hand;
      if (mine && !mine.isHeld) setTimeout(() => (mine.isHeld = hand === mine), longPress);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (hand?.pointer !== event.pointerId) return;
      const client = clientOf(event);
      const isStill = Math.hypot(client.x - hand.client.x, client.y - hand.client.y) < slack;
      if (!hand.now && isStill) return;
      if (!hand.isHeld) return void letGo();
      if (!hand.now) event.currentTarget.setPointerCapture(event.pointerId);
      hand.now = goneOn(latest.current.scene, hand.now ?? hand.first, hand.at, toScene(client));
      latest.current.gestures?.onGesture(hand.now);
    },
    onPointerUp: () => {
      const now = letGo();
      if (!now) return;
      isClickDone = true;
      latest.current.gestures?.onDone(now);
    },
    onPointerCancel: giveUp,
    onMouseDownCapture: hold,
    onTouchStartCapture: hold,
    onTouchMoveCapture: hold,
    onClickCapture: (event: MouseEvent) => {
      if (isClickDone) event.stopPropagation();
      isClickDone = false;
    },
  };
  return { handlers, listen: () => onEscape(giveUp) };
}

function pressed(
  { current: { scene, gestures } }: Latest,
  event: PointerEvent<HTMLElement>,
  at: Point,
): Hand | undefined {
  if (event.button !== 0 || !event.isPrimary || !gestures || isField(event.target)) return undefined;
  const [relating, holding] = [handleAt(event.target, 'relate'), handleAt(event.target, 'hold')];
  const press = {
    at,
    isRelating: relating !== undefined || event.altKey,
    isBoxing: event.shiftKey,
    ...(relating === undefined ? {} : { relating }),
    ...(holding === undefined ? {} : { holding }),
  };
  const first = begun(scene, press, gestures.selected);
  return (
    first && { pointer: event.pointerId, client: clientOf(event), at, first, isHeld: event.pointerType !== 'touch' }
  );
}

/** Whose handle was met: `relate` of a card, from which lines are drawn; `hold` of a region, by which it is moved. */
export function handleAt(target: EventTarget, handle: 'relate' | 'hold'): string | undefined {
  const met = target instanceof Element ? target.closest<HTMLElement>(`[data-${handle}]`) : null;
  return met?.dataset[handle];
}

/** Where text is written, the hand is the field's. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('textarea, input') !== null;
}

function clientOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  return { x: clientX, y: clientY };
}

function onEscape(act: () => void): () => void {
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && act();
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
}
