// Paints the moving tokens on a drawing context of the page, a worker or the embed: batched by colour, plain rectangles and arcs.
import { type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { capacity, field, fillFrame, stride, tokenGrounds } from './frame.ts';
import type { Scene } from './scene.ts';
import { palette, signalColour, type Theme } from './theme.ts';
import { casing, openStroke, ringRadius, type TokenShape, tokenShape, twin } from './token.ts';

/** What the painter needs of a CanvasRenderingContext2D; its transform maps scene units to pixels. */
export type Brush = {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: unknown;
  globalAlpha: number;
  font: string;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radii: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
};

const manyTokens = 600; // from here on bars lose their round corners, which cost most

/** One frame of the scene at `t` seconds; answers how many tokens it painted. Clears nothing. */
export function paintTokens(brush: Brush, scene: Pick<Scene, 'tracks'>, t: number, theme: Theme): number {
  const numbers = bufferOf(scene);
  const count = fillFrame(scene, t, numbers);
  const tokens: Tokens = { brush, numbers, count, theme, isPlain: count > manyTokens };
  brush.lineJoin = 'round';
  paintTwins(tokens);
  tokenGrounds.forEach((_, ground) => {
    paintCasings(tokens, ground);
  });
  signals.forEach((signal, number) => {
    paintSolid(tokens, signal, number);
    paintOpen(tokens, signal, number);
  });
  paintFading(tokens);
  return count;
}

type Tokens = {
  readonly brush: Brush;
  readonly numbers: Float32Array;
  readonly count: number;
  readonly theme: Theme;
  readonly isPlain: boolean;
};

const bufferOf = memo((scene: Pick<Scene, 'tracks'>) => new Float32Array(capacity(scene) * stride));

function paintCasings(tokens: Tokens, ground: number): void {
  const { brush, theme } = tokens;
  const colour = palette[theme][tokenGrounds[ground] ?? 'ground'];
  brush.fillStyle = colour;
  brush.strokeStyle = colour;
  brush.lineWidth = casing * 2;
  brush.beginPath();
  const stroked = trace(tokens, casing, (at) => is(tokens, at, 'ground', ground) && isWhole(tokens, at));
  if (stroked === 0) return;
  brush.fill();
  brush.beginPath();
  if (trace(tokens, 0, (at) => is(tokens, at, 'ground', ground) && isWhole(tokens, at) && isPolygon(tokens, at)) > 0)
    brush.stroke();
}

function paintSolid(tokens: Tokens, signal: Signal, number: number): void {
  const { brush, theme } = tokens;
  brush.beginPath();
  const traced = trace(
    tokens,
    0,
    (at) => is(tokens, at, 'signal', number) && isWhole(tokens, at) && !isOpen(tokens, at),
  );
  if (traced === 0) return;
  brush.fillStyle = palette[theme][signalColour[signal]];
  brush.fill();
}

function paintOpen(tokens: Tokens, signal: Signal, number: number): void {
  const { brush, theme } = tokens;
  brush.beginPath();
  const traced = trace(
    tokens,
    0,
    (at) => is(tokens, at, 'signal', number) && isWhole(tokens, at) && isOpen(tokens, at),
  );
  if (traced === 0) return;
  brush.strokeStyle = palette[theme][signalColour[signal]];
  brush.lineWidth = openStroke;
  brush.stroke();
}

/** Lost tokens that fade are few: one at a time. */
function paintFading(tokens: Tokens): void {
  const { brush, theme } = tokens;
  each(tokens, (at) => {
    if (isWhole(tokens, at)) return;
    const colour = palette[theme][signalColour[signals[number(tokens, at, 'signal')] ?? 'metrics']];
    brush.globalAlpha = number(tokens, at, 'opacity');
    brush.fillStyle = colour;
    brush.strokeStyle = colour;
    brush.lineWidth = openStroke;
    brush.beginPath();
    outline(tokens, at, 0, 0, 0);
    if (isOpen(tokens, at)) brush.stroke();
    else brush.fill();
  });
  brush.globalAlpha = 1;
}

/** The second of two like tokens lies behind the first, beside their count. */
function paintTwins(tokens: Tokens): void {
  const { brush, theme } = tokens;
  each(tokens, (at) => {
    const count = number(tokens, at, 'count');
    if (count < 2) return;
    const [x, y] = [number(tokens, at, 'x'), number(tokens, at, 'y')];
    brush.beginPath();
    outline(tokens, at, 0, twin.x, twin.y);
    brush.fillStyle = palette[theme][signalColour[signals[number(tokens, at, 'signal')] ?? 'metrics']];
    brush.fill();
    brush.fillStyle = palette[theme].ink;
    brush.font = '600 12px "Ubuntu Sans Variable", sans-serif';
    brush.fillText(`×${count}`, x + 12, y - 8);
  });
}

/** Adds the outlines of the tokens wanted to the path, grown by `by`; answers how many. */
function trace(tokens: Tokens, by: number, isWanted: (at: number) => boolean): number {
  let traced = 0;
  each(tokens, (at) => {
    if (!isWanted(at)) return;
    outline(tokens, at, by, 0, 0);
    traced += 1;
  });
  return traced;
}

function each({ count }: Tokens, visit: (at: number) => void): void {
  for (let index = 0; index < count; index += 1) visit(index * stride);
}

function number({ numbers }: Tokens, at: number, of: keyof typeof field): number {
  return numbers[at + field[of]] ?? 0;
}

function is(tokens: Tokens, at: number, of: keyof typeof field, wanted: number): boolean {
  return number(tokens, at, of) === wanted;
}

function isWhole(tokens: Tokens, at: number): boolean {
  return number(tokens, at, 'opacity') === 1;
}

function isRing(tokens: Tokens, at: number): boolean {
  return number(tokens, at, 'form') === 1;
}

function isOpen(tokens: Tokens, at: number): boolean {
  const shape = shapeOf(tokens, at);
  return isRing(tokens, at) || (shape.tag === 'polygon' && shape.isOpen);
}

function isPolygon(tokens: Tokens, at: number): boolean {
  return !isRing(tokens, at) && shapeOf(tokens, at).tag === 'polygon';
}

const shapes: readonly TokenShape[] = signals.map((signal) => tokenShape[signal]);

function shapeOf(tokens: Tokens, at: number): TokenShape {
  return shapes[number(tokens, at, 'signal')] ?? tokenShape.metrics;
}

/** One closed outline about the token's place moved by dx, dy. Polygons grow by a stroke, not here. */
function outline(tokens: Tokens, at: number, by: number, dx: number, dy: number): void {
  const { brush } = tokens;
  const [x, y, scale] = [number(tokens, at, 'x') + dx, number(tokens, at, 'y') + dy, number(tokens, at, 'scale')];
  const shape = shapeOf(tokens, at);
  if (isRing(tokens, at)) disc(brush, x, y, ringRadius * scale + by);
  else if (shape.tag === 'disc') disc(brush, x, y, shape.radius * scale + by);
  else if (shape.tag === 'bar') bar(tokens, at, x, y, shape, scale, by);
  else corners(brush, shape.corners, x, y, number(tokens, at, 'angle'), scale);
}

function disc(brush: Brush, x: number, y: number, radius: number): void {
  brush.moveTo(x + radius, y);
  brush.arc(x, y, radius, 0, Math.PI * 2);
}

type Bar = Extract<TokenShape, { tag: 'bar' }>;

function bar(
  tokens: Tokens,
  at: number,
  x: number,
  y: number,
  { length, height, corner }: Bar,
  scale: number,
  by: number,
): void {
  const { brush, isPlain } = tokens;
  const angle = number(tokens, at, 'angle');
  const [along, across] = [(length * scale) / 2 + by, (height * scale) / 2 + by];
  const turn = Math.abs(angle % 180);
  if (turn > 0.5 && turn < 179.5 && Math.abs(turn - 90) > 0.5) {
    corners(
      brush,
      [
        [-along, -across],
        [along, -across],
        [along, across],
        [-along, across],
      ],
      x,
      y,
      angle,
      1,
    );
    return;
  }
  const [width, high] = Math.abs(turn - 90) <= 0.5 ? [across, along] : [along, across];
  if (isPlain) brush.rect(x - width, y - high, width * 2, high * 2);
  else brush.roundRect(x - width, y - high, width * 2, high * 2, corner * scale + by / 2);
}

function corners(
  brush: Brush,
  points: readonly (readonly [number, number])[],
  x: number,
  y: number,
  angle: number,
  scale: number,
): void {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  let isFirst = true;
  for (const [px, py] of points) {
    const [cornerX, cornerY] = [x + px * cos - py * sin, y + px * sin + py * cos];
    if (isFirst) brush.moveTo(cornerX, cornerY);
    else brush.lineTo(cornerX, cornerY);
    isFirst = false;
  }
  brush.closePath();
}
