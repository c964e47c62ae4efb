// Where the reader looks: fits the picture, pans and zooms it with mouse, touch and keys. Moves nothing itself, tells what moved.
import type { Box } from '../core/core.ts';

export type Sight = { readonly x: number; readonly y: number; readonly zoom: number };
type Size = { readonly width: number; readonly height: number };

const step = 1.25;
const largest = 6;

/** The whole picture, centred. */
export function fitted(box: Box, { width, height }: Size): Sight {
  const zoom = Math.min(width / box.width, height / box.height);
  return { x: (width - box.width * zoom) / 2 - box.x * zoom, y: (height - box.height * zoom) / 2 - box.y * zoom, zoom };
}

/** Nearer or farther, with the point of the stage staying where it is. */
export function zoomed(sight: Sight, by: number, at: { readonly x: number; readonly y: number }, least: number): Sight {
  const zoom = Math.min(largest, Math.max(least, sight.zoom * by));
  const part = zoom / sight.zoom;
  return { x: at.x - (at.x - sight.x) * part, y: at.y - (at.y - sight.y) * part, zoom };
}

export type Gestures = {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
};

type Told = {
  readonly stage: HTMLElement;
  readonly box: Box;
  readonly onSight: (sight: Sight) => void;
  readonly onHold: (isHeld: boolean) => void; // while a finger or the mouse moves the picture
};

export function followGestures({ stage, box, onSight, onHold }: Told): Gestures {
  let sight = fitted(box, { width: 1, height: 1 });
  let isFitted = true;
  const size = (): Size => ({ width: stage.clientWidth, height: stage.clientHeight });
  const look = (next: Sight, whole = false): void => {
    [sight, isFitted] = [next, whole];
    onSight(next);
  };
  const least = (): number => fitted(box, size()).zoom * 0.5;
  const centre = () => ({ x: stage.clientWidth / 2, y: stage.clientHeight / 2 });
  const zoomBy = (by: number, at = centre()): void => look(zoomed(sight, by, at, least()));
  const panBy = (dx: number, dy: number): void => look({ ...sight, x: sight.x + dx, y: sight.y + dy });
  const fit = (): void => look(fitted(box, size()), true);
  new ResizeObserver(() => {
    if (isFitted && stage.clientWidth > 0) fit();
  }).observe(stage);
  followKeys(stage, { zoomBy, panBy, fit });
  followWheel(stage, zoomBy);
  followPointers(stage, { zoomBy, panBy, onHold });
  return { zoomIn: () => zoomBy(step), zoomOut: () => zoomBy(1 / step), fit };
}

type Moves = {
  readonly zoomBy: (by: number, at?: { x: number; y: number }) => void;
  readonly panBy: (dx: number, dy: number) => void;
};

function followKeys(stage: HTMLElement, { zoomBy, panBy, fit }: Moves & { readonly fit: () => void }): void {
  const keys = new Map<string, () => void>([
    ['+', () => zoomBy(step)],
    ['=', () => zoomBy(step)],
    ['-', () => zoomBy(1 / step)],
    ['0', fit],
    ['ArrowLeft', () => panBy(48, 0)],
    ['ArrowRight', () => panBy(-48, 0)],
    ['ArrowUp', () => panBy(0, 48)],
    ['ArrowDown', () => panBy(0, -48)],
  ]);
  stage.addEventListener('keydown', (event) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (!move) return;
    event.preventDefault();
    move();
  });
}

/** The wheel alone scrolls the page that the picture stands in. */
function followWheel(stage: HTMLElement, zoomBy: Moves['zoomBy']): void {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 300), placeIn(stage, event));
  };
  stage.addEventListener('wheel', onWheel, { passive: false });
}

/** The mouse drags with one button; fingers need two, since one scrolls the page. */
function followPointers(stage: HTMLElement, { zoomBy, panBy, onHold }: Moves & Pick<Told, 'onHold'>): void {
  const down = new Map<number, { x: number; y: number }>();
  const isMoving = (kind: string): boolean => down.size >= (kind === 'touch' ? 2 : 1);
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, placeIn(stage, event));
    if (isMoving(event.pointerType)) onHold(true);
  });
  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before || !isMoving(event.pointerType)) return;
    stage.setPointerCapture(event.pointerId);
    const now = placeIn(stage, event);
    const spread = spreadOf(down);
    down.set(event.pointerId, now);
    panBy((now.x - before.x) / down.size, (now.y - before.y) / down.size);
    if (down.size === 2 && spread > 0) zoomBy(spreadOf(down) / spread, middleOf(down));
  });
  const up = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (down.size === 0) onHold(false);
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
}

function placeIn(stage: HTMLElement, { clientX, clientY }: MouseEvent): { x: number; y: number } {
  const { left, top } = stage.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function spreadOf(down: ReadonlyMap<number, { x: number; y: number }>): number {
  const [one, other] = [...down.values()];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}

function middleOf(down: ReadonlyMap<number, { x: number; y: number }>): { x: number; y: number } {
  const all = [...down.values()];
  return {
    x: all.reduce((sum, { x }) => sum + x, 0) / all.length,
    y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
  };
}
