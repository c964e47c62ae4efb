// A track measured once: its pieces, its lengths and when along it what happens to a token. Times in seconds since the token set off.
import { memo } from '../memo.ts';
import { lengthOf, type Piece, pieces, pointAt } from './polyline.ts';
import type { Track } from './scene.ts';
import { fallen as tilt } from './token.ts';

export const loop = 6; // seconds after which everything is where it was
export const speed = 140; // scene units a second
export const dwell = 0.42; // seconds inside a process that passes it on
export const apart = 0.22; // seconds between two units that set off once
export const fall = 0.9; // seconds that a lost token falls
export const appear = 0.16; // seconds in which a token grows out of where it begins,
export const vanish = 0.12; // and shrinks into where it ends
export const sinks = 0.14; // seconds in which it goes into a process, and comes out again
const insideSize = 0.45;
const requestPart = 0.45; // of a pull's time the request takes,
const restPart = 0.05; // the target rests,
const answerPart = 1 - requestPart - restPart; // and the answer comes back

export type Measured = {
  readonly track: Track;
  readonly way: readonly Piece[];
  readonly length: number;
  readonly request: readonly Piece[];
  readonly requestLength: number;
  readonly asked: number; // when the request reaches its target; 0 with a push
  readonly leaves: number; // when the telemetry sets off
  readonly arrives: number; // when it reaches the end of the way
  readonly gone: number; // when nothing of it is left to see
};

/** Measured by the identity of the list: a scene that stays the same is measured once. */
export const measure: (tracks: readonly Track[]) => readonly Measured[] = memo((tracks: readonly Track[]) =>
  tracks.map(measureOne),
);

export function measureOne(track: Track): Measured {
  const way = pieces(track.points);
  const length = lengthOf(way);
  const travel = length / paceOf(track) + track.pauses.length * dwell;
  const isPull = track.motion === 'pull';
  const request = isPull ? pieces(track.request ?? track.points.toReversed()) : [];
  const whole = travel / answerPart;
  const leaves = isPull ? whole * (requestPart + restPart) : 0;
  const arrives = leaves + travel;
  return {
    track,
    way,
    length,
    request,
    requestLength: lengthOf(request),
    asked: isPull ? whole * requestPart : 0,
    leaves,
    arrives,
    gone: track.end === 'lost' ? arrives + fall : arrives,
  };
}

function paceOf({ once }: Track): number {
  return once?.pace ?? speed;
}

/** How far along its way a token is that set off `seconds` ago, and how large: smaller inside a process. */
export function progress(
  { track, length }: Measured,
  seconds: number,
): { readonly along: number; readonly size: number } {
  const pace = paceOf(track);
  let left = seconds;
  let from = 0;
  for (const pause of track.pauses) {
    const travel = (pause - from) / pace;
    if (left < travel) break;
    left -= travel;
    from = pause;
    if (left < dwell) return { along: pause, size: 1 - depth(left) * (1 - insideSize) };
    left -= dwell;
  }
  return { along: Math.min(length, from + left * pace), size: 1 };
}

/** Grows out of where it begins, shrinks into where it ends: part of its size. */
export function shown(since: number, until: number): number {
  return Math.max(0, Math.min(1, 0.3 + (since / appear) * 0.7, 0.3 + (until / vanish) * 0.7));
}

/** A lost token on its way down: where, tilted by how many degrees, and how much of it is left to see. */
export function fallAt(
  { way, length, arrives }: Measured,
  age: number,
): { readonly x: number; readonly y: number; readonly angle: number; readonly opacity: number } {
  const part = Math.min(1, Math.max(0, (age - arrives) / fall));
  const end = pointAt(way, length);
  const reach = Math.min(1, part * 1.8);
  return {
    x: end.x + 13 * reach * Math.cos(end.angle),
    y: end.y + 13 * reach * Math.sin(end.angle) + 15 * part * part + 8 * part,
    angle: (end.angle * 180) / Math.PI + tilt * reach,
    opacity: Math.min(1, (1 - part) * 2),
  };
}

function depth(since: number): number {
  return Math.min(1, since / sinks, (dwell - since) / sinks);
}
