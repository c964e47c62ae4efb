// Where dragged cards come to stand in line with others: nudged there when they are near, and the lines that show it.
import type { ApplicationId, Box, Point, Scene } from '../core/core.ts';

/** `at`: of an upright its x, of a level line its y; from where to where it runs. */
export type Guide = {
  readonly tag: 'upright' | 'level';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

const near = 4.5; // scene units
const same = 0.5;

/** How far to move instead of `by`, so that an edge or the middle of all that is dragged meets one of a card that stays. */
export function snapped(scene: Scene, applications: readonly ApplicationId[], by: Point): Partial<Point> {
  const { moving, staying } = sides(scene, applications, by);
  if (!moving) return {};
  const [x, y] = [nearest(moving, staying, across), nearest(moving, staying, down)];
  return { ...(x === undefined ? {} : { x: by.x + x }), ...(y === undefined ? {} : { y: by.y + y }) };
}

/** The lines along which what is dragged is in line with cards that stay. */
export function guidesOf(scene: Scene, applications: readonly ApplicationId[], by: Point): readonly Guide[] {
  const { moving, staying } = sides(scene, applications, by);
  if (!moving) return [];
  return [...linesAlong('upright', moving, staying), ...linesAlong('level', moving, staying)];
}

type Axis = (box: Box) => readonly [start: number, middle: number, end: number];
const across: Axis = ({ x, width }) => [x, x + width / 2, x + width];
const down: Axis = ({ y, height }) => [y, y + height / 2, y + height];

function sides({ nodes }: Scene, applications: readonly ApplicationId[], by: Point) {
  const dragged = new Set(applications);
  const cards = nodes.filter(({ tag }) => tag === 'card');
  const isDragged = ({ application }: (typeof cards)[number]) => application !== undefined && dragged.has(application);
  const boxes = cards.filter(isDragged).map(({ box }) => box);
  const staying = cards.filter((card) => !isDragged(card)).map(({ box }) => box);
  return { staying, moving: boxes.length === 0 ? undefined : shifted(around(boxes), by) };
}

function nearest(moving: Box, staying: readonly Box[], axis: Axis): number | undefined {
  let best: number | undefined;
  for (const box of staying)
    for (const [at, to] of axis(box).entries()) {
      const away = to - (axis(moving)[at] ?? to);
      if (Math.abs(away) < near && Math.abs(away) < Math.abs(best ?? near)) best = away;
    }
  return best;
}

function linesAlong(tag: Guide['tag'], moving: Box, staying: readonly Box[]): readonly Guide[] {
  const [axis, along] = tag === 'upright' ? [across, down] : [down, across];
  return axis(moving).flatMap((at, side) => {
    const inLine = staying.filter((box) => Math.abs((axis(box)[side] ?? Number.NaN) - at) < same);
    if (inLine.length === 0) return [];
    const ends = [moving, ...inLine].flatMap((box) => [along(box)[0], along(box)[2]]);
    return [{ tag, at, from: Math.min(...ends), to: Math.max(...ends) }];
  });
}

function shifted(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
