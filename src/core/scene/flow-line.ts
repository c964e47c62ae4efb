// A flow's line with what stands at its ends: pebble, inlet, heads, the thin way of a request, and the gap where telemetry is lost.
import type { Point } from '../document/document.ts';
import type { FlowLine, Style } from '../layout/layout.ts';
import { circle, classes, path, placed, rect, round } from './mark.ts';
import { drawn, lengthOf, pieces, pointAt } from './polyline.ts';
import { flowWidth } from './rule.ts';
import type { Mark } from './scene.ts';

type End = Point & { readonly angle: number };
type Drawn = FlowLine & { readonly points: readonly Point[] };

const loopRadius = 5.5;
const gap = 4; // between a lost line's end and its mark
const lostRoom = 34; // before a card in which nothing takes what arrives

/** Where a lost line ends to be seen: before the card that it would enter, else where it ends. */
export function lostEnd(points: readonly Point[], entersCard: boolean): readonly Point[] {
  return entersCard ? shortened(points, lostRoom) : points;
}

/** `entersCard`: its last point lies on another card. */
export function flowMarks(line: Drawn, entersCard: boolean, style: Style): readonly Mark[] {
  const { signal, request, end } = line;
  const points = end === 'lost' ? lostEnd(line.points, entersCard) : line.points;
  const way = pieces(points, request ? loopRadius : undefined);
  const [first, last] = [pointAt(way, 0), pointAt(way, lengthOf(way))];
  const shown = end === 'lost' ? points : shortened(points, endRoom(line));
  const radius = request ? loopRadius : undefined;
  return [
    ...(request ? requestMarks(line, request) : []),
    path(classes('flow', signal, weightClass(line)), drawn(pieces(shown, radius))),
    ...tailMarks(line, first),
    ...(end === 'lost' ? lostMarks(line, first, last, leftOf(entersCard, style)) : headMarks(line, last)),
  ];
}

function weightClass({ request, weight }: FlowLine): string | undefined {
  if (request) return 'answer';
  return weight === 'line' ? undefined : weight;
}

function widthOf({ request, signal, weight }: FlowLine): number {
  return request ? 2.15 : flowWidth(signal, weight);
}

/** A head is as long as its line is heavy. */
function headLength(line: FlowLine): number {
  return round(4.5 + 2.2 * widthOf(line));
}

function endRoom(line: FlowLine): number {
  if (line.head === 'none') return 0;
  return headLength(line) - 3 + (line.head === 'inlet' ? 3 : 0);
}

function headMarks(line: Drawn, last: End): readonly Mark[] {
  if (line.head === 'none') return [];
  if (line.head === 'head') return [head(line, last)];
  const bar = inletAt(line, last);
  return [head(line, moved(last, -3)), bar];
}

/** The bar of a receiving process; of a loop it spans both lines. */
function inletAt({ signal, request }: Drawn, last: End): Mark {
  const asked = request?.[0];
  const middle = asked ? { x: (asked.x + last.x) / 2, y: (asked.y + last.y) / 2 } : last;
  const half = asked ? 10 : 8;
  return placed(
    middle,
    [rect(classes('inlet', signal), { x: -3, y: -half, width: 6, height: 2 * half }, 2)],
    degrees(last.angle),
  );
}

function head(line: FlowLine, at: End): Mark {
  const length = headLength(line);
  const half = round(length * 0.54);
  return placed(at, [path(classes('head', line.signal), `M0 0L${-length} ${-half}V${half}Z`)], degrees(at.angle));
}

/** An open head: here a request arrives. */
function openHead({ signal }: FlowLine, at: End): Mark {
  return placed(at, [path(classes('open-head', signal), 'M5.5-3.4L0 0L5.5 3.4')], degrees(at.angle));
}

function tailMarks(line: Drawn, first: End): readonly Mark[] {
  switch (line.tail) {
    case 'pebble':
      return [path(classes('pebble', line.signal), pebble(first))];
    case 'dot':
      return [circle(classes('origin', line.signal), first, 3.4)];
    case 'head':
      return [openHead(line, first)];
    case 'none':
      return [];
  }
}

function pebble({ x, y }: Point): string {
  return `M${round(x - 4.6)} ${round(y)}a4.6 3.4 0 1 0 9.2 0a4.6 3.4 0 1 0-9.2 0Z`;
}

/** The thin line from the scraper to the process, with its open head just before it arrives. */
function requestMarks(line: Drawn, request: readonly Point[]): readonly Mark[] {
  const way = pieces(request, loopRadius);
  const arrives = pointAt(way, Math.max(0, lengthOf(way) - 28));
  return [
    path(classes('flow', 'request', line.signal), drawn(way)),
    placed(arrives, [path(classes('open-head', line.signal), 'M-5.5-3.4L0 0L-5.5 3.4')], degrees(arrives.angle)),
  ];
}

type Left = { readonly from: number; readonly to: number };

/** What is left of a lost way after its mark: up to the card, else, where there is room, a little beyond the fallen token. */
function leftOf(entersCard: boolean, style: Style): Left | undefined {
  if (entersCard) return { from: 8, to: lostRoom - gap - 4 };
  return style === 'detail' ? { from: 26, to: 64 } : undefined;
}

/** The line stops at a mark across it, the remaining way is dotted, and the origin wears a broken ring. */
function lostMarks(
  { signal, head: ends, tail }: Drawn,
  first: End,
  last: End,
  left: Left | undefined,
): readonly Mark[] {
  const end = moved(last, gap);
  const gapMarks = [
    path(classes('lost-end', signal), 'M0-8V8'),
    ...(left ? [path('lost-way', `M${left.from} 0H${left.to}`)] : []),
  ];
  return [
    ...(tail === 'none' ? [] : [circle(classes('lost-origin', signal), first, 7.5)]),
    ...(ends === 'none' ? [] : [placed(end, gapMarks, degrees(last.angle))]),
  ];
}

function shortened(points: readonly Point[], by: number): readonly Point[] {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!before || !last || by === 0) return points;
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  const part = length === 0 ? 0 : Math.max(0, length - by) / length;
  return [
    ...points.slice(0, -1),
    { x: before.x + (last.x - before.x) * part, y: before.y + (last.y - before.y) * part },
  ];
}

function moved({ x, y, angle }: End, by: number): End {
  return { x: x + Math.cos(angle) * by, y: y + Math.sin(angle) * by, angle };
}

function degrees(angle: number): number {
  return round((angle * 180) / Math.PI);
}
