// The moving tokens at a time: pure, t in seconds, closing its loop without a jump. Fills numbers; tokens as objects are read off them.
import { type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { round } from './mark.ts';
import { pointAt } from './polyline.ts';
import type { Ground, Scene, Token, Track } from './scene.ts';
import { apart, fallAt, loop, type Measured, measure, progress, shown } from './track.ts';

/** Where each number of a token stands in a filled frame. */
export const field = {
  x: 0,
  y: 1,
  angle: 2,
  scale: 3,
  opacity: 4,
  signal: 5,
  form: 6,
  ground: 7,
  count: 8,
  track: 9,
  unit: 10,
} as const;
export const stride = 11;
export const forms = ['token', 'ring', 'lost', 'key'] as const satisfies readonly Token['form'][];
export const tokenGrounds = ['ground', 'region', 'card'] as const satisfies readonly Ground[];

type Moving = Pick<Scene, 'tracks'>;

/** Seconds after which the picture looks the same again; 0 where nothing moves. */
export function period({ tracks }: Moving): number {
  return tracks.length === 0 ? 0 : loop;
}

/** Every token of the scene at `t`, in the order of tracks and units. */
export function frame(scene: Moving, t: number): readonly Token[] {
  const numbers = new Float64Array(capacity(scene) * stride);
  const count = fillFrame(scene, t, numbers);
  return Array.from({ length: count }, (_, at) => tokenOf(scene, numbers, at * stride));
}

/** The most tokens that can be seen at once: how many strides a buffer must hold. */
export const capacity: (scene: Moving) => number = memo(({ tracks }: Moving) =>
  measure(tracks).reduce(
    (sum, { gone, track: { units, once } }) => sum + units.length * (once ? 1 : Math.ceil(gone / loop) + 1),
    0,
  ),
);

/**
 * Writes the tokens at `t` into `out`, `stride` numbers each, and answers how many. Nothing is allocated per token. `share`: of those that
 * come again and again only one of so many.
 */
export function fillFrame({ tracks }: Moving, t: number, out: Float32Array | Float64Array, share = 1): number {
  let filled = 0;
  measure(tracks).forEach((measured, index) => {
    const { track, gone } = measured;
    for (let unit = 0; unit < track.units.length; unit += 1) {
      if (!track.once && (index + unit) % share !== 0) continue;
      const again = track.once ? Number.POSITIVE_INFINITY : loop;
      for (let age = ageOf(track, unit, t); age < gone; age += again) {
        if ((filled + 1) * stride > out.length) return;
        fillToken(measured, age, out, filled * stride);
        out[filled * stride + field.track] = index;
        out[filled * stride + field.unit] = unit;
        filled += 1;
      }
    }
  });
  return filled;
}

/** Endless where it has not set off. */
function ageOf({ phase, units, once }: Track, unit: number, t: number): number {
  if (once) {
    const age = t - once.starts - unit * apart;
    return age < 0 ? Number.POSITIVE_INFINITY : age;
  }
  const since = t - (phase + unit / units.length) * loop;
  return since - Math.floor(since / loop) * loop;
}

function fillToken(measured: Measured, age: number, out: Float32Array | Float64Array, at: number): void {
  const { track } = measured;
  out[at + field.signal] = signalNumber.get(track.signal) ?? 0;
  out[at + field.opacity] = 1;
  out[at + field.count] = 1;
  if (age < measured.leaves) fillRing(measured, age, out, at);
  else if (age <= measured.arrives) fillTravelling(measured, age, out, at);
  else fillFalling(measured, age, out, at);
}

const signalNumber = new Map<Signal, number>(signals.map((signal, at) => [signal, at]));

function fillRing(
  { request, requestLength, asked, leaves, track }: Measured,
  age: number,
  out: Float32Array | Float64Array,
  at: number,
): void {
  const along = asked === 0 ? 0 : Math.min(1, age / asked) * requestLength;
  fillPlace(out, at, pointAt(request, along), 0);
  out[at + field.form] = 1;
  out[at + field.scale] = track.scale * shown(age, Math.max(asked, leaves) - age);
  out[at + field.ground] = groundAt(track.requestGrounds, along);
}

function fillTravelling(measured: Measured, age: number, out: Float32Array | Float64Array, at: number): void {
  const { track, way, leaves, arrives } = measured;
  const { along, size } = progress(measured, age - leaves);
  const place = pointAt(way, along);
  const isRound = track.form !== undefined;
  fillPlace(out, at, place, isRound ? 0 : (place.angle * 180) / Math.PI);
  out[at + field.form] = forms.indexOf(track.form ?? 'token');
  const end = track.end === 'lost' ? Number.POSITIVE_INFINITY : arrives - age;
  out[at + field.scale] = track.scale * shown(age - leaves, end) * size;
  out[at + field.ground] = groundAt(track.grounds, along);
  out[at + field.count] = track.duplicates + 1;
}

function fillFalling(measured: Measured, age: number, out: Float32Array | Float64Array, at: number): void {
  const { track, length } = measured;
  const { x, y, angle, opacity } = fallAt(measured, age);
  fillPlace(out, at, { x, y }, angle);
  out[at + field.form] = 2;
  out[at + field.scale] = track.scale;
  out[at + field.opacity] = opacity;
  out[at + field.ground] = groundAt(track.grounds, length);
}

function fillPlace(
  out: Float32Array | Float64Array,
  at: number,
  { x, y }: { readonly x: number; readonly y: number },
  angle: number,
): void {
  out[at + field.x] = x;
  out[at + field.y] = y;
  out[at + field.angle] = angle;
}

function groundAt(grounds: Track['grounds'], along: number): number {
  let ground: Ground = 'ground';
  for (const [from, here] of grounds) if (from <= along) ground = here;
  return tokenGrounds.indexOf(ground);
}

function tokenOf({ tracks }: Moving, numbers: Float64Array, at: number): Token {
  const number = (of: keyof typeof field): number => numbers[at + field[of]] ?? 0;
  const track = tracks[number('track')];
  return {
    x: round(number('x')),
    y: round(number('y')),
    angle: round(number('angle')),
    signal: signals[number('signal')] ?? 'metrics',
    form: forms[number('form')] ?? 'token',
    scale: round(number('scale')),
    opacity: round(number('opacity')),
    ground: tokenGrounds[number('ground')] ?? 'ground',
    unit: track?.units[number('unit')] ?? '',
    count: number('count'),
  };
}
