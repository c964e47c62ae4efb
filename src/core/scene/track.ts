// A track measured once: its pieces, its lengths and when along it what happens to a token. Times in seconds since the token set off.
import { memo } from '../memo.ts';
import { lengthOf, type Piece, pieces } from './polyline.ts';
import type { Track } from './scene.ts';

export const loop = 6; // seconds after which everything is where it was
export const speed = 140; // scene units a second
export const dwell = 0.42; // seconds inside a process that passes it on
const fall = 0.9;
export const apart = 0.22; // seconds between two units that set off once
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

/** How far along its way a token is that set off `seconds` ago, and how deep inside a process: 0 outside, 1 fully. */
export function progress(
  { track, length }: Measured,
  seconds: number,
): { readonly along: number; readonly inside: number } {
  const pace = paceOf(track);
  let left = seconds;
  let from = 0;
  for (const pause of track.pauses) {
    const travel = (pause - from) / pace;
    if (left < travel) break;
    left -= travel;
    from = pause;
    if (left < dwell) return { along: pause, inside: depth(left) };
    left -= dwell;
  }
  return { along: Math.min(length, from + left * pace), inside: 0 };
}

/** How far a lost token has fallen: 0 where the way ends, 1 when it is gone. */
export function fallen({ arrives }: Measured, age: number): number {
  return Math.min(1, Math.max(0, (age - arrives) / fall));
}

function depth(since: number): number {
  const edge = 0.14;
  return Math.min(1, since / edge, (dwell - since) / edge);
}
