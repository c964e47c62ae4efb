// Paints the moving tokens on a drawing context of the page, a worker or the embed: batched by colour, plain rectangles and arcs.
import { signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { capacity, field, fillFrame, forms, stride, tokenGrounds } from './frame.ts';
import type { Scene } from './scene.ts';
import { palette, signalColour, type Theme } from './theme.ts';
import { casing, keyShape, openStroke, ringRadius, type TokenShape, tokenShape, twin } from './token.ts';

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

/** One frame of the scene at `t` seconds; answers how many tokens it painted. Clears nothing. `share`: as of a frame. */
export function paintTokens(brush: Brush, scene: Pick<Scene, 'tracks'>, t: number, theme: Theme, share = 1): number {
  const { numbers, batches } = roomOf(scene);
  const count = fillFrame(scene, t, numbers, share);
  const tokens: Tokens = { brush, numbers, theme, isPlain: count > manyTokens };
  sort(tokens, count, batches);
  brush.lineJoin = 'round';
  for (const at of batches.twins) paintTwin(tokens, at);
  tokenGrounds.forEach((ground, index) => {
    paintCasings(tokens, batches.grounds[index] ?? [], palette[theme][ground]);
  });
  signals.forEach((signal, index) => {
    paintSignal(tokens, batches.solid[index] ?? [], batches.open[index] ?? [], palette[theme][signalColour[signal]]);
  });
  fillAll(tokens, batches.keys, palette[theme].ink);
  for (const at of batches.fading) paintFading(tokens, at);
  return count;
}

type Tokens = {
  readonly brush: Brush;
  readonly numbers: Float32Array;
  readonly theme: Theme;
  readonly isPlain: boolean;
};

/** Where in the numbers the tokens stand that are painted alike. Kept between frames, so that nothing grows anew. */
type Batches = {
  readonly grounds: readonly number[][];
  readonly solid: readonly number[][];
  readonly open: readonly number[][];
  readonly keys: number[];
  readonly fading: number[];
  readonly twins: number[];
};

const roomOf = memo((scene: Pick<Scene, 'tracks'>) => ({
  numbers: new Float32Array(capacity(scene) * stride),
  batches: {
    grounds: tokenGrounds.map((): number[] => []),
    solid: signals.map((): number[] => []),
    open: signals.map((): number[] => []),
    keys: [],
    fading: [],
    twins: [],
  } satisfies Batches,
}));

function sort(tokens: Tokens, count: number, { grounds, solid, open, keys, fading, twins }: Batches): void {
  for (const batch of [...grounds, ...solid, ...open, keys, fading, twins]) batch.length = 0;
  for (let index = 0; index < count; index += 1) {
    const at = index * stride;
    if (number(tokens, at, 'count') > 1) twins.push(at);
    if (number(tokens, at, 'opacity') < 1) {
      fading.push(at);
      continue;
    }
    grounds[number(tokens, at, 'ground')]?.push(at);
    if (isKey(tokens, at)) keys.push(at);
    else (isOpen(tokens, at) ? open : solid)[number(tokens, at, 'signal')]?.push(at);
  }
}

/** The ground shows around every token: round ones grow, polygons get a stroke. */
function paintCasings(tokens: Tokens, all: readonly number[], colour: string): void {
  const { brush } = tokens;
  if (all.length === 0) return;
  brush.fillStyle = colour;
  brush.beginPath();
  for (const at of all) outline(tokens, at, casing, 0, 0);
  brush.fill();
  const polygons = all.filter((at) => isPolygon(tokens, at));
  if (polygons.length === 0) return;
  brush.strokeStyle = colour;
  brush.lineWidth = casing * 2;
  brush.beginPath();
  for (const at of polygons) outline(tokens, at, 0, 0, 0);
  brush.stroke();
}

function paintSignal(tokens: Tokens, solid: readonly number[], open: readonly number[], colour: string): void {
  const { brush } = tokens;
  fillAll(tokens, solid, colour);
  if (open.length > 0) {
    brush.beginPath();
    for (const at of open) outline(tokens, at, 0, 0, 0);
    brush.strokeStyle = colour;
    brush.lineWidth = openStroke;
    brush.stroke();
  }
}

function fillAll(tokens: Tokens, all: readonly number[], colour: string): void {
  if (all.length === 0) return;
  const { brush } = tokens;
  brush.beginPath();
  for (const at of all) outline(tokens, at, 0, 0, 0);
  brush.fillStyle = colour;
  brush.fill();
}

function colourAt(tokens: Tokens, at: number): string {
  return palette[tokens.theme][signalColour[signals[number(tokens, at, 'signal')] ?? 'metrics']];
}

/** Lost tokens that fade are few: one at a time. */
function paintFading(tokens: Tokens, at: number): void {
  const { brush } = tokens;
  brush.globalAlpha = number(tokens, at, 'opacity');
  brush.beginPath();
  outline(tokens, at, 0, 0, 0);
  if (isOpen(tokens, at)) {
    brush.strokeStyle = colourAt(tokens, at);
    brush.lineWidth = openStroke;
    brush.stroke();
  } else {
    brush.fillStyle = colourAt(tokens, at);
    brush.fill();
  }
  brush.globalAlpha = 1;
}

/** The second of two like tokens lies behind the first, beside their count. */
function paintTwin(tokens: Tokens, at: number): void {
  const { brush, theme } = tokens;
  brush.beginPath();
  outline(tokens, at, 0, twin.x, twin.y);
  brush.fillStyle = colourAt(tokens, at);
  brush.fill();
  brush.fillStyle = palette[theme].ink;
  brush.font = '600 12px "Ubuntu Sans Variable", sans-serif';
  brush.fillText(`×${number(tokens, at, 'count')}`, number(tokens, at, 'x') + 12, number(tokens, at, 'y') - 8);
}

function number({ numbers }: Tokens, at: number, of: keyof typeof field): number {
  return numbers[at + field[of]] ?? 0;
}

function isRing(tokens: Tokens, at: number): boolean {
  return number(tokens, at, 'form') === 1;
}

function isKey(tokens: Tokens, at: number): boolean {
  return number(tokens, at, 'form') === forms.indexOf('key');
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
  if (isKey(tokens, at)) return keyShape;
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
