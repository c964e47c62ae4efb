// The outline of a mark as straight lines and curves, which is all that paper knows. Reads the paths that we write ourselves.
import type { Point } from '../document/document.ts';
import type { Mark } from '../scene/scene.ts';

export type Stroke =
  | { readonly tag: 'move' | 'line'; readonly to: Point }
  | { readonly tag: 'curve'; readonly by: readonly [Point, Point]; readonly to: Point }
  | { readonly tag: 'close' };

const bow = 0.5523; // how far the hands of a curve reach that looks like a quarter of a circle

export function outlineOf(mark: Exclude<Mark, { tag: 'g' | 'text' }>): readonly Stroke[] {
  if (mark.tag === 'path') return strokesOf(mark.d);
  if (mark.tag === 'circle') {
    const { cx, cy, r } = mark;
    return rounded({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }, r);
  }
  return rounded(mark, Math.min(mark.rx ?? 0, mark.width / 2, mark.height / 2));
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function rounded({ x, y, width, height }: Box, r: number): readonly Stroke[] {
  const [right, bottom, hand] = [x + width, y + height, r * (1 - bow)];
  const line = (toX: number, toY: number): Stroke => ({ tag: 'line', to: { x: toX, y: toY } });
  const curve = (ax: number, ay: number, bx: number, by: number, toX: number, toY: number): Stroke => ({
    tag: 'curve',
    by: [
      { x: ax, y: ay },
      { x: bx, y: by },
    ],
    to: { x: toX, y: toY },
  });
  const start: Stroke = { tag: 'move', to: { x: x + r, y } };
  if (r === 0) return [start, line(right, y), line(right, bottom), line(x, bottom), { tag: 'close' }];
  return [
    start,
    line(right - r, y),
    curve(right - hand, y, right, y + hand, right, y + r),
    line(right, bottom - r),
    curve(right, bottom - hand, right - hand, bottom, right - r, bottom),
    line(x + r, bottom),
    curve(x + hand, bottom, x, bottom - hand, x, bottom - r),
    line(x, y + r),
    curve(x, y + hand, x + hand, y, x + r, y),
    { tag: 'close' },
  ];
}

type Pen = { readonly here: Point; readonly start: Point; readonly hand: Point };

/** How many numbers each command takes. */
const takes: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 };

function strokesOf(d: string): readonly Stroke[] {
  const strokes: Stroke[] = [];
  const zero = { x: 0, y: 0 };
  let pen: Pen = { here: zero, start: zero, hand: zero };
  for (const [, sign = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const count = takes[sign.toLowerCase()] ?? 0;
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, count)) {
      const drawn = drawnBy(sign, numbers.slice(at, at + count), pen);
      strokes.push(...drawn);
      pen = moved(pen, drawn);
    }
  }
  return strokes;
}

function moved({ start }: Pen, drawn: readonly Stroke[]): Pen {
  const last = drawn.at(-1);
  if (!last || last.tag === 'close') return { here: start, start, hand: start };
  const hand = last.tag === 'curve' ? last.by[1] : last.to;
  return { here: last.to, start: last.tag === 'move' ? last.to : start, hand };
}

function drawnBy(sign: string, numbers: readonly number[], { here, hand }: Pen): readonly Stroke[] {
  const isOwn = sign === sign.toUpperCase();
  const from = isOwn ? { x: 0, y: 0 } : here;
  const point = (at: number): Point => ({ x: from.x + (numbers[at] ?? 0), y: from.y + (numbers[at + 1] ?? 0) });
  switch (sign.toLowerCase()) {
    case 'm':
      return [{ tag: 'move', to: point(0) }];
    case 'l':
      return [{ tag: 'line', to: point(0) }];
    case 'h':
      return [{ tag: 'line', to: { x: point(0).x, y: here.y } }];
    case 'v':
      return [{ tag: 'line', to: { x: here.x, y: from.y + (numbers[0] ?? 0) } }];
    case 'c':
      return [{ tag: 'curve', by: [point(0), point(2)], to: point(4) }];
    case 's':
      return [{ tag: 'curve', by: [{ x: 2 * here.x - hand.x, y: 2 * here.y - hand.y }, point(0)], to: point(2) }];
    case 'a':
      return arc(here, point(5), numbers);
    default:
      return [{ tag: 'close' }];
  }
}

/** An arc of an ellipse that is not turned, as curves of a quarter at most. */
function arc(from: Point, to: Point, [rx = 0, ry = 0, , isLarge = 0, sweep = 0]: readonly number[]): readonly Stroke[] {
  if (rx === 0 || ry === 0) return [{ tag: 'line', to }];
  const [x1, y1, x2, y2] = [from.x / rx, from.y / ry, to.x / rx, to.y / ry];
  const chord = Math.hypot(x2 - x1, y2 - y1);
  if (chord === 0) return [];
  const grown = Math.max(1, chord / 2);
  const rise = Math.sqrt(Math.max(0, grown * grown - (chord * chord) / 4)) * (isLarge === sweep ? -1 : 1);
  const centre = {
    x: (x1 + x2) / 2 - ((y2 - y1) / chord) * rise,
    y: (y1 + y2) / 2 + ((x2 - x1) / chord) * rise,
  };
  const start = Math.atan2(y1 - centre.y, x1 - centre.x);
  const whole = Math.atan2(y2 - centre.y, x2 - centre.x) - start;
  const turn = sweep === 1 ? (whole + 4 * Math.PI) % (2 * Math.PI) : -((4 * Math.PI - whole) % (2 * Math.PI));
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const step = turn / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number, along: number): Point => ({
    x: rx * (centre.x + grown * (Math.cos(angle) - along * Math.sin(angle))),
    y: ry * (centre.y + grown * (Math.sin(angle) + along * Math.cos(angle))),
  });
  return Array.from({ length: count }, (_, index): Stroke => {
    const [here, next] = [start + index * step, start + (index + 1) * step];
    return { tag: 'curve', by: [at(here, reach), at(next, -reach)], to: at(next, 0) };
  });
}
