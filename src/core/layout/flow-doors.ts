// Where telemetry may join the card of a collector or a store: at the rows of its processes, from the sides, or on inside the card from top
// and bottom where that leads through no words and no other row. At other cards anywhere.
import { bottomOf, rightOf } from './box.ts';
import type { Face } from './card.ts';
import { isEnd, levelDoor, relationPart } from './doors.ts';
import type { Box } from './layout.ts';
import { widthIn } from './lettering.ts';
import { overview } from './sizes.ts';
import type { Door, Side } from './stop.ts';

type Doors = Readonly<Record<Side, Door>>;

/** `rows`: of the processes that it comes from or goes to. `half`: half the width of what runs here. */
export function flowDoors(face: Face | undefined, box: Box, rows: readonly Box[], half: number): Partial<Doors> {
  const [first] = rows;
  if (!face || !first || !isEnd(face)) return openDoors(box, half);
  const side = { ...rowDoor(rows, half), inset: first.x - box.x };
  const [top, bottom] = [topDoor(face, box, rows, half), bottomDoor(face, box, rows, half)];
  return { left: side, right: side, ...(top ? { top } : {}), ...(bottom ? { bottom } : {}) };
}

/** In the middle of a row, else as near to it as the strands have room. */
function rowDoor(rows: readonly Box[], half: number): Door {
  const likes = rows.flatMap(({ y, height }) => {
    const room = Math.max(0, height / 2 - 2 - half);
    return [0, room / 2, -room / 2, room, -room].map((by) => y + height / 2 + by);
  });
  return { likes: [...new Set(likes)], from: Math.min(...likes), to: Math.max(...likes) };
}

const fromWords = 6;

/** Down between the name and the number of units. */
function topDoor(face: Face, box: Box, rows: readonly Box[], half: number): Door | undefined {
  const y = Math.min(...rows.map((row) => row.y));
  if (face.rows.some((row) => box.y + row.box.y < y)) return undefined;
  const name = box.x + overview.end.nameAt + widthIn('card-name-large', face.name);
  const units = rightOf(box) - overview.end.inset - widthIn('card-units', face.unitsText);
  const [from, to] = [name + fromWords + half, units - fromWords - half];
  return passage(from, to, y - box.y, (from + to) / 2);
}

/** Up through the empty part under the rows, beside what relations take of it. */
function bottomDoor(face: Face, box: Box, rows: readonly Box[], half: number): Door | undefined {
  const y = Math.max(...rows.map(bottomOf));
  if (face.rows.some((row) => box.y + row.box.y >= y)) return undefined;
  const from = box.x + box.width * relationPart + overview.leastTrack + half;
  return passage(from, rightOf(box) - overview.end.inset - half, bottomOf(box) - y, from);
}

function passage(from: number, to: number, inset: number, liked: number): Door | undefined {
  if (from > to) return undefined;
  return { ...levelDoor({ x: from - 16, y: 0, width: to - from + 32, height: 0 }, liked), inset };
}

/** Anywhere at all four sides. */
export function openDoors(box: Box, half: number): Doors {
  const side = sideways(box, half);
  const level = levelDoor({ ...box, x: box.x + half, width: box.width - 2 * half }, box.x + box.width / 2);
  return { left: side, right: side, top: level, bottom: level };
}

function sideways(box: Box, half: number): Door {
  const [from, to] = [box.y + 6 + half, box.y + box.height - 6 - half];
  const middle = box.y + box.height / 2;
  const likes: number[] = [];
  for (let away = 0; away < box.height; away += 10)
    for (const y of away === 0 ? [middle] : [middle + away, middle - away]) if (y >= from && y <= to) likes.push(y);
  return { likes: likes.length > 0 ? likes : [middle], from, to };
}
