// The one clock of the picture: plays, pauses, seeks and holds still while nobody could see it move. Paints nothing.

/** Where time stands. `since` in milliseconds of the epoch, `at` and `from` in seconds of the picture. */
export type Clock =
  | { readonly state: 'still'; readonly at: number }
  | { readonly state: 'running'; readonly from: number; readonly since: number; readonly speed: number };

/** What stops the clock while it lasts, whatever the user wants. */
export type Hold = 'hidden' | 'away' | 'gesture' | 'nothing-moves';

export type Playing = { readonly isPlaying: boolean; readonly speed: number; readonly clock: Clock };

export type Player = {
  readonly playing: () => Playing; // the same object until something changes
  readonly subscribe: (listener: () => void) => () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  readonly hurry: (speed: number) => void;
  readonly hold: (reason: Hold) => void;
  readonly release: (reason: Hold) => void;
  readonly time: () => number;
};

export function timeAt(clock: Clock, now: number): number {
  return clock.state === 'still' ? clock.at : clock.from + ((now - clock.since) / 1000) * clock.speed;
}

/** The same in the page and in a worker, whose own time origins differ. */
export function epochNow(): number {
  return performance.timeOrigin + performance.now();
}

/** @param now milliseconds of the epoch */
export function createPlayer(now: () => number = epochNow): Player {
  const holds = new Set<Hold>();
  const listeners = new Set<() => void>();
  let playing: Playing = { isPlaying: false, speed: 1, clock: { state: 'still', at: 0 } };
  const time = () => timeAt(playing.clock, now());
  const change = (isPlaying: boolean, speed: number, at: number) => {
    const runs = isPlaying && holds.size === 0;
    playing = {
      isPlaying,
      speed,
      clock: runs ? { state: 'running', from: at, since: now(), speed } : { state: 'still', at },
    };
    for (const listener of listeners) listener();
  };
  return {
    playing: () => playing,
    time,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play: () => change(true, playing.speed, time()),
    pause: () => change(false, playing.speed, time()),
    seek: (seconds) => change(playing.isPlaying, playing.speed, seconds),
    hurry: (speed) => change(playing.isPlaying, speed, time()),
    hold: (reason) => {
      if (holds.has(reason)) return;
      const at = time();
      holds.add(reason);
      change(playing.isPlaying, playing.speed, at);
    },
    release: (reason) => {
      if (holds.delete(reason)) change(playing.isPlaying, playing.speed, time());
    },
  };
}
