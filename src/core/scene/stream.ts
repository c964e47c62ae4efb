// The moving tokens of a drawing as streams, for files that move by themselves: like tokens that follow one another at even distance.
// What `frame` answers for one moment, told for all of them.
import { memo } from '../memo.ts';
import { round } from './mark.ts';
import { drawn } from './polyline.ts';
import type { Ground, Scene, Token, Track } from './scene.ts';
import {
  appear,
  dwell,
  fall,
  fallAt,
  loop,
  type Measured,
  measure,
  progress,
  shown,
  sinks,
  speed,
  vanish,
} from './track.ts';

/** When in the loop each token appears that can be seen at once, `starts`; each appears again after `every` seconds. */
export type Stream = {
  readonly look: Pick<Token, 'signal' | 'form' | 'ground' | 'count' | 'scale'>;
  readonly way: string; // a path; empty where it stands
  readonly turns: boolean; // with the way
  readonly poses: readonly Pose[];
  readonly starts: readonly number[];
  readonly every: number;
};

/** How a token is `at` seconds after it appeared; between two poses everything changes evenly. It is gone with the last. */
export type Pose = {
  readonly at: number;
  readonly along: number; // part of the way that lies behind it
  readonly size: number; // part of its own
  readonly angle: number; // degrees, besides the way's
  readonly opacity: number;
};

/** In the order of the tracks; of each the requests first, then what travels, then what falls. */
export const streamsOf: (scene: Pick<Scene, 'tracks'>) => readonly Stream[] = memo(({ tracks }) =>
  measure(tracks.filter(({ once }) => !once)).flatMap((one) => [...asking(one), ...travelling(one), ...falling(one)]),
);

function asking(one: Measured): readonly Stream[] {
  const { track, request, requestLength, asked, leaves } = one;
  if (leaves === 0 || request.length === 0) return [];
  const poses = inOrder([0, appear, asked, leaves - vanish, leaves], leaves).map((at) =>
    poseOf(at, { along: Math.min(1, at / asked), size: shown(at, leaves - at) }),
  );
  return [
    streamOf(
      one,
      'ring',
      { way: drawn(request), turns: false, poses, grounds: track.requestGrounds, length: requestLength },
      0,
    ),
  ];
}

function travelling(one: Measured): readonly Stream[] {
  const { track, way, length, leaves, arrives } = one;
  const travel = arrives - leaves;
  if (length === 0) return [];
  const isLost = track.end === 'lost';
  const times = [0, appear, ...pausesOf(track), travel - vanish, travel];
  const poses = inOrder(times, travel).map((at) => {
    const { along, size } = progress(one, at);
    return poseOf(at, {
      along: along / length,
      size: size * shown(at, isLost ? Number.POSITIVE_INFINITY : travel - at),
    });
  });
  return [streamOf(one, 'token', { way: drawn(way), turns: true, poses, grounds: track.grounds, length }, leaves)];
}

/** When it goes into each process that passes it on, and when it leaves it. */
function pausesOf({ pauses }: Track): readonly number[] {
  return pauses.flatMap((pause, before) => {
    const enters = pause / speed + before * dwell;
    return [enters, enters + sinks, enters + dwell - sinks, enters + dwell];
  });
}

const falls = Array.from({ length: 10 }, (_, at) => (at * fall) / 9);

/** A curve that is no part of any way: straight from moment to moment. */
function falling(one: Measured): readonly Stream[] {
  const { track, arrives } = one;
  if (track.end !== 'lost') return [];
  const places = falls.map((at) => fallAt(one, arrives + at));
  const lengths = places.map(({ x, y }, at) => Math.hypot(x - (places[at - 1]?.x ?? x), y - (places[at - 1]?.y ?? y)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let behind = 0;
  const poses = places.map(({ angle, opacity }, at) => {
    behind += lengths[at] ?? 0;
    return poseOf(falls[at] ?? 0, { along: behind / whole, angle, opacity });
  });
  const way = places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const last = track.grounds.at(-1)?.[1] ?? 'ground';
  return [streamOf(one, 'lost', { way, turns: false, poses, grounds: [[0, last]], length: whole }, arrives)];
}

function poseOf(at: number, changed: Partial<Omit<Pose, 'at'>>): Pose {
  return { at, along: 1, size: 1, angle: 0, opacity: 1, ...changed };
}

/** Of a short way some moments fall together, or would come before it began. */
function inOrder(times: readonly number[], last: number): readonly number[] {
  const kept = times.filter((at) => at >= 0 && at <= last);
  return [...new Set(kept)].sort((one, other) => one - other);
}

type Run = Pick<Stream, 'way' | 'turns' | 'poses'> & { readonly grounds: Track['grounds']; readonly length: number };

/** `after`: seconds from when a token sets off until this part of its course. */
function streamOf({ track }: Measured, form: Token['form'], run: Run, after: number): Stream {
  const { grounds, length, ...moving } = run;
  const { signal, scale, duplicates, units, phase } = track;
  const lasts = run.poses.at(-1)?.at ?? 0;
  const apart = loop / units.length;
  const seen = Math.max(1, Math.ceil(lasts / apart - 1e-9));
  const every = seen * apart;
  const first = phase * loop + after;
  const count = form === 'token' ? duplicates + 1 : 1;
  return {
    look: { signal, form, ground: mostly(grounds, length), count, scale },
    ...moving,
    starts: Array.from({ length: seen }, (_, at) => (first + at * apart) % every),
    every,
  };
}

/** The ground under the greatest part of a way: a casing keeps its colour. */
function mostly(grounds: Track['grounds'], length: number): Ground {
  const sums = new Map<Ground, number>();
  grounds.forEach(([from, ground], at) => {
    sums.set(ground, (sums.get(ground) ?? 0) + (grounds[at + 1]?.[0] ?? length) - from);
  });
  const [most] = [...sums].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'ground';
}
