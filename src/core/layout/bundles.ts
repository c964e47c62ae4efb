// Telemetry between two cards that goes neither by trunk nor by rail: all signals of one cluster to the same application on one way.
// What leaves a coordinator is gathered at its right first: from its rows, and from its workers over its top.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Course, Network } from './course.ts';
import type { Current, Spot } from './currents.ts';
import { flowDoors, openDoors } from './flow-doors.ts';
import type { Ground } from './ground.ts';
import type { Box } from './layout.ts';
import { widthIn } from './lettering.ts';
import { route } from './route.ts';
import { rowHeights, rowOf, rowPoint, rowsOf } from './rows.ts';
import { overview } from './sizes.ts';
import { boxOf, type Standing, simplified } from './standing.ts';
import type { Stop } from './stop.ts';
import { halfWidth } from './strands.ts';
import { overTop, type Trunks } from './trunks.ts';

type Bundle = {
  readonly group: string;
  readonly head: number;
  readonly target: number;
  readonly currents: readonly Current[];
  readonly half: number;
  readonly gather: number | undefined; // x of the vertical at the coordinator's right
};

export function bundleCourses(
  { standing, trunks }: Network,
  ground: Ground,
  groups: ReadonlyMap<string, readonly Current[]>,
): readonly Course[] {
  const bundles = gathered(
    standing,
    trunks,
    ground,
    [...groups].flatMap(([group, currents]) => bundleOf(group, currents)),
  );
  const far = ({ head, target }: Bundle) => distance(boxOf(standing, head), boxOf(standing, target));
  bundles.sort((a, b) => far(a) - far(b) || (a.group < b.group ? -1 : 1));
  return bundles.flatMap((bundle) => coursesOf(standing, ground, bundle));
}

function bundleOf(group: string, currents: readonly Current[]): readonly Bundle[] {
  const [first] = currents;
  if (!first?.target) return [];
  const half = halfWidth(new Set(currents.map(({ signal }) => signal)).size);
  return [
    { group, head: Number(group.split(' ')[0]), target: first.target.application, currents, half, gather: undefined },
  ];
}

function distance(a: Box, b: Box): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** What goes furthest down is gathered nearest to the card, so that ways which part do not cross each other. */
function gathered(standing: Standing, trunks: Trunks, ground: Ground, bundles: readonly Bundle[]): Bundle[] {
  const byHead = new Map<number, Bundle[]>();
  for (const bundle of bundles) {
    const known = byHead.get(bundle.head);
    if (known) known.push(bundle);
    else byHead.set(bundle.head, [bundle]);
  }
  const height = ({ target }: Bundle) => boxOf(standing, target).y + boxOf(standing, target).height / 2;
  return [...byHead].flatMap(([head, own]) => {
    if (standing.faces[head]?.form !== 'coordinator') return own;
    let x = rightOf(boxOf(standing, head)) + overview.clearance;
    return own
      .sort((a, b) => height(b) - height(a) || (a.group < b.group ? -1 : 1))
      .map((bundle) => {
        const gather = x + bundle.half;
        x += 2 * bundle.half + overview.leastTrack;
        return isOpen(standing, trunks, ground, { ...bundle, gather }) ? { ...bundle, gather } : bundle;
      });
  });
}

/** Whether nothing stands where the bundle is gathered, nor where its workers' strands lead over the coordinator. */
function isOpen(
  standing: Standing,
  trunks: Trunks,
  ground: Ground,
  { head, half, group, currents, gather = 0 }: Bundle,
): boolean {
  const { y, height } = boxOf(standing, head);
  const way = [
    { x: gather, y: y + 8 },
    { x: gather, y: y + height - 8 },
  ];
  if (!ground.isFree(way, half - overview.clearance, head, -1)) return false;
  const x = trunks.byCoordinator.get(head)?.x ?? gather;
  const workers = [...new Set(currents.map(({ source }) => source.application))].filter((worker) => worker !== head);
  const top = y - overTop;
  const isClear = workers.every((worker) => {
    const from = boxOf(standing, worker);
    const up = [
      { x, y: from.y + from.height / 2 },
      { x, y: top },
      { x: gather, y: top },
    ];
    return ground.isFree(up, 3 - overview.clearance, worker, -1);
  });
  if (isClear) ground.lay(way, half, group);
  return isClear;
}

function coursesOf(standing: Standing, ground: Ground, bundle: Bundle): readonly Course[] {
  const { half, group, currents, head } = bundle;
  const strange = new Set(
    currents.map(({ source }) => source.application).filter((application) => application !== head),
  );
  if (bundle.gather === undefined && strange.size > 0) return apart(standing, ground, bundle);
  const path = route(ground, sourceStop(standing, bundle), targetStop(standing, bundle), half, group);
  if (!path) return [];
  ground.lay(path.points, half, group);
  return currents.map((current) => courseOf(standing, bundle, path.points, current));
}

/** Where there is no room to gather, every application's telemetry goes its own way. */
function apart(standing: Standing, ground: Ground, bundle: Bundle): readonly Course[] {
  const sources = [...new Set(bundle.currents.map(({ source }) => source.application))];
  return sources.flatMap((head) => {
    const currents = bundle.currents.filter(({ source }) => source.application === head);
    return coursesOf(standing, ground, { ...bundle, group: `${head} > ${bundle.target}`, head, currents });
  });
}

/** From the vertical where a coordinator's telemetry is gathered, else out of any side. */
function sourceStop(standing: Standing, { head, target, half, gather, currents }: Bundle): Stop {
  const box = boxOf(standing, head);
  const own = currents.filter(({ source }) => source.application === head).map(({ source }) => source);
  if (gather === undefined) return { card: head, box, doors: doorsOf(standing, head, own, half) };
  const rows = rowHeights(standing, head, own);
  const ys = rows.length > 0 ? rows : [box.y + 40];
  const right = { likes: ys, from: box.y + 4, to: box.y + box.height, inset: rightOf(box) - gather };
  const level = { likes: [gather], from: gather, to: gather, inset: 20 };
  // What came over the top to be gathered does not go down and up again.
  const isOver = own.length < currents.length && bottomOf(boxOf(standing, target)) < box.y;
  return { card: head, box, doors: isOver ? { top: level } : { right, top: level, bottom: level } };
}

function targetStop(standing: Standing, { target, half, currents }: Bundle): Stop {
  const box = boxOf(standing, target);
  const spots = currents.map((current) => current.target).filter((spot) => spot !== undefined);
  if (standing.faces[target]?.form !== 'coordinator')
    return { card: target, box, doors: doorsOf(standing, target, spots, half) };
  const { top, right } = openDoors(box, half);
  const likes = rowHeights(standing, target, spots);
  if (likes.length === 0) return { card: target, box, doors: { top, right } };
  const atRows = { likes, from: Math.min(...likes), to: Math.max(...likes), inset: 12 };
  return { card: target, box, doors: { top, right: atRows } };
}

function doorsOf(standing: Standing, card: number, spots: readonly Spot[], half: number) {
  const rows = rowsOf(standing, card, spots);
  return flowDoors(standing.faces[card], boxOf(standing, card), rows, half);
}

/** From the current's own row, or its worker over the coordinator's top, along the gathering vertical and on. */
function courseOf(
  standing: Standing,
  { group, head, gather }: Bundle,
  path: readonly Point[],
  current: Current,
): Course {
  const { source } = current;
  const [first, ...rest] = path;
  if (gather === undefined || !first) return { tag: 'bundle', current, group, middle: simplified(path) };
  const isUpright = first.x === rest[0]?.x;
  const on = isUpright ? rest : [{ x: gather, y: first.y }, ...rest];
  if (source.application !== head) {
    const tail = simplified([{ x: gather, y: boxOf(standing, head).y - overTop }, ...on]);
    return { tag: 'cable', family: 'over', current, coordinator: head, group, tail };
  }
  const start = rowPoint(standing, source, 'right');
  return { tag: 'bundle', current, group, middle: simplified([start, { x: gather, y: start.y }, ...on]) };
}

/**
 * What ends outside the drawing, or where nobody answers: a short way out of its card, under what else leaves the row. What is asked for
 * where nobody answers never leaves its process: inside the row where there is room.
 */
export function lostCourse({ standing }: Network, ground: Ground, current: Current): Course {
  const { application } = current.source;
  const inside = current.motion === 'pull' ? insideRow(standing, current) : undefined;
  if (inside) return { tag: 'bundle', current, group: `lost ${current.id}`, middle: inside };
  const box = boxOf(standing, application);
  const row = rowPoint(standing, current.source, 'right');
  const y = row.y + lostBelow;
  const out = [
    { x: row.x, y },
    { x: Math.max(rightOf(box) + 2, row.x + lostReach), y },
  ];
  const back = [
    { x: box.x, y },
    { x: box.x - lostReach, y },
  ];
  const isOut = standing.faces[application]?.form !== 'worker' && ground.isFree(out, 1.25, application, -1);
  return { tag: 'bundle', current, group: `lost ${current.id}`, middle: isOut ? out : back };
}

/** Between the name and the note of the row. */
function insideRow(standing: Standing, { source }: Current): readonly Point[] | undefined {
  const row = rowOf(standing.faces[source.application]?.rows ?? [], source.name);
  if (!row) return undefined;
  const { x, y } = rowPoint(standing, source, 'right');
  const texts = widthIn('row-name-small', row.text) + widthIn('row-note', row.note);
  if (texts + lostRoom > row.box.width) return undefined;
  return [
    { x: x - lostInside, y },
    { x: x - lostInside + lostReach, y },
  ];
}

const lostReach = 12;
const lostBelow = 8;
const lostInside = 36; // from where it begins to the row's end: the fallen token stays in the row
const lostRoom = 80; // what else a row with something lost in it needs
