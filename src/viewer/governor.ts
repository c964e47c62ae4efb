// Keeps what moves within what the machine can bear: fewer tokens first, then fewer frames, then none but the arrows that stand there anyway.
// Once lowered it stays so until something else is shown or another speed is chosen, so that nothing flickers between two ways.

export const thrifts = ['all', 'fewer', 'slower', 'arrows'] as const;
export type Thrift = (typeof thrifts)[number];

/** What is left of tokens and frames: one of so many. `slow`: milliseconds between two painted frames from which on less is shown. */
export const shares = {
  all: { tokens: 1, frames: 1, slow: 21 },
  fewer: { tokens: 3, frames: 1, slow: 33 },
  slower: { tokens: 3, frames: 3, slow: 100 },
  arrows: { tokens: 0, frames: 0, slow: Number.POSITIVE_INFINITY },
} as const satisfies Record<Thrift, { readonly tokens: number; readonly frames: number; readonly slow: number }>;

export type Governor = {
  readonly thrift: () => Thrift;
  /** Told of each frame: when it came, and how long it took to paint; milliseconds. */
  readonly frame: (now: number, cost: number) => void;
  readonly rest: () => void; // the next frame follows on none
  readonly begin: () => void; // with everything again
};

const patience = 45; // frames over which it judges
const dear = 7; // milliseconds to paint one frame
const pause = 1000; // a longer gap is none of the painter's

export function createGovernor(): Governor {
  let level = 0;
  let last: number | undefined;
  let seen = { frames: 0, cost: 0, gaps: 0 };
  const thrift = () => thrifts[level] ?? 'all';
  const judge = () => {
    const isDear = seen.cost / seen.frames > dear;
    const isSlow = seen.gaps / seen.frames > shares[thrift()].slow;
    if ((isDear || isSlow) && level < thrifts.length - 1) level += 1;
    seen = { frames: 0, cost: 0, gaps: 0 };
  };
  return {
    thrift,
    frame: (now, cost) => {
      const gap = last === undefined ? 0 : now - last;
      last = now;
      if (gap > pause) return;
      seen = { frames: seen.frames + 1, cost: seen.cost + cost, gaps: seen.gaps + gap };
      if (seen.frames >= patience) judge();
    },
    rest: () => {
      last = undefined;
    },
    begin: () => {
      level = 0;
      last = undefined;
      seen = { frames: 0, cost: 0, gaps: 0 };
    },
  };
}
