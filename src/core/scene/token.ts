// The shape of each signal's token, at rest as marks; the painter of moving tokens reads the same table.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { circle, classes, path, placed, rect, round, write } from './mark.ts';
import type { Ground, Mark, Token } from './scene.ts';

/** Points in scene units about the token's middle, x along the way. `isOpen`: drawn as an outline. */
export type TokenShape =
  | { readonly tag: 'disc'; readonly radius: number }
  | { readonly tag: 'bar'; readonly length: number; readonly height: number; readonly corner: number }
  | { readonly tag: 'polygon'; readonly corners: readonly (readonly [number, number])[]; readonly isOpen: boolean };

const triangle = [
  [-5.6, -6],
  [7.4, 0],
  [-5.6, 6],
] as const;
const square = [
  [-4.6, -4.6],
  [4.6, -4.6],
  [4.6, 4.6],
  [-4.6, 4.6],
] as const;

export const tokenShape = {
  metrics: { tag: 'disc', radius: 5.5 },
  logs: { tag: 'bar', length: 16, height: 8, corner: 1.5 },
  'charm-traces': { tag: 'polygon', corners: triangle, isOpen: false },
  'workload-traces': { tag: 'polygon', corners: triangle, isOpen: true },
  profiles: {
    tag: 'polygon',
    corners: [
      [-6.6, 0],
      [-3.3, -5.8],
      [3.3, -5.8],
      [6.6, 0],
      [3.3, 5.8],
      [-3.3, 5.8],
    ],
    isOpen: false,
  },
  queries: { tag: 'polygon', corners: square, isOpen: true },
  rules: { tag: 'polygon', corners: square, isOpen: false },
} as const satisfies Record<Signal, TokenShape>;

export const ringRadius = 5; // of a request on its way
export const openStroke = 2.2;
export const casing = 2.5; // how far the ground shows around a token
export const twin = { x: 5, y: 8 } as const; // where the second of two like tokens stands
export const fallen = 38; // degrees by which a lost token tilts

export const diamond = 'M0-7L7 0L0 7L-7 0Z';
export const keyShape: TokenShape = {
  tag: 'polygon',
  corners: [
    [0, -7],
    [7, 0],
    [0, 7],
    [-7, 0],
  ],
  isOpen: false,
};

export type Still = Pick<Token, 'x' | 'y' | 'angle' | 'signal' | 'form' | 'scale' | 'ground' | 'count'>;

/** A token at rest, with its casing; a twin with its count where several copies go. */
export function tokenMarks(token: Still): readonly Mark[] {
  const { x, y, angle, signal, form, scale, ground, count } = token;
  const one = (at: Point): Mark => placed(at, shapeMarks(signal, form, scale, ground), form === 'ring' ? 0 : angle);
  if (count < 2) return [one({ x, y })];
  const said = write('number', {
    at: { x: x + 20, y: y - 8 },
    text: `×${count}`,
    anchor: 'middle',
    tone: classes('halo', onGround(ground)),
  });
  return [one({ x, y: y - twin.y / 2 }), one({ x: x + twin.x, y: y + twin.y / 2 }), said];
}

/** The token alone, as in a legend or beside a title. */
export function shapeMarks(signal: Signal, form: Token['form'], scale = 1, ground: Ground = 'ground'): readonly Mark[] {
  const behind = classes('casing', onGround(ground));
  if (form === 'ring') {
    const middle = { x: 0, y: 0 };
    const open = classes('token-open', signal, onGround(ground));
    return [circle(behind, middle, ringRadius * scale), circle(open, middle, ringRadius * scale)];
  }
  if (form === 'key') return [outline(keyShape, behind, scale), outline(keyShape, 'key', scale)];
  const shape: TokenShape = tokenShape[signal];
  const isOpen = shape.tag === 'polygon' && shape.isOpen;
  const front = isOpen ? classes('token-open', signal, onGround(ground)) : classes('token', signal);
  return [outline(shape, behind, scale), outline(shape, front, scale)];
}

export function onGround(ground: Ground): string | undefined {
  return ground === 'ground' ? undefined : `on-${ground}`;
}

function outline(shape: TokenShape, className: string, scale: number): Mark {
  if (shape.tag === 'disc') return circle(className, { x: 0, y: 0 }, shape.radius * scale);
  if (shape.tag === 'polygon') return path(className, polygon(shape.corners, scale));
  const [width, height] = [shape.length * scale, shape.height * scale];
  return rect(className, { x: -width / 2, y: -height / 2, width, height }, shape.corner * scale);
}

function polygon(corners: readonly (readonly [number, number])[], scale: number): string {
  return `${corners.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x * scale)} ${round(y * scale)}`).join('')}Z`;
}
