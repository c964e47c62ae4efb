// Puts what is to be told on the clock: how long each beat takes, so that it can be followed with the eye and its sentence read.

import type { Track } from './scene.ts';
import type { Beat, Carry, Plot, Timeline, Write } from './timeline.ts';
import { apart, measureOne, speed } from './track.ts';
import type { Unphased } from './tracks.ts';

/** A beat before it has its time. `after`: what sets out once the first has arrived. */
export type Planned = Pick<Beat, 'sentence' | 'ways' | 'lines' | 'relations' | 'applications'> &
  (Write | Carry) & { readonly moves: readonly Unphased[]; readonly after: readonly Unphased[] };
export type PlannedChapter = { readonly title: string; readonly beats: readonly Planned[] };

const settle = 0.8; // seconds between the last arrival and the next beat
const breath = 0.25; // before what follows sets out
const travel = { least: 0.9, most: 2.2 } as const; // seconds on the way
const reading = { begin: 1.1, each: 1 / 38, most: 5.5 } as const; // of a sentence, by its characters

export function schedule(plot: Plot, planned: readonly PlannedChapter[]): Timeline {
  const tracks: Track[] = [];
  let now = 0;
  const chapters = planned.map(({ title, beats }) => {
    const start = rounded(now);
    const timed = beats.map((beat) => {
      const made = timedBeat(beat, now);
      tracks.push(...made.tracks);
      now = rounded(now + made.beat.length);
      return made.beat;
    });
    return { title, start, length: rounded(now - start), beats: timed };
  });
  return { plot, chapters, length: rounded(now), tracks };
}

function timedBeat(planned: Planned, start: number): { readonly beat: Beat; readonly tracks: readonly Track[] } {
  const { moves, after, ...told } = planned;
  const first = moves.map((move) => setOff(move, start));
  const arrives = rounded(Math.max(start, ...first.map(arrivalOf)));
  const later = after.map((move) => setOff(move, arrives + breath));
  const rests = Math.max(arrives, ...later.map(arrivalOf));
  const length = rounded(Math.max(rests - start + settle, readingTime(told.sentence)));
  return { beat: { ...told, start: rounded(start), arrives, length }, tracks: [...first, ...later] };
}

/** Short ways are not hurried over, long ones do not drag on. */
function setOff(move: Unphased, starts: number): Track {
  const { length } = measureOne({ ...move, phase: 0 });
  const seconds = Math.min(travel.most, Math.max(travel.least, length / (2 * speed)));
  return { ...move, phase: 0, once: { starts: rounded(starts), pace: rounded(Math.max(1, length / seconds)) } };
}

function arrivalOf(track: Track): number {
  const starts = track.once?.starts ?? 0;
  return starts + measureOne(track).gone + (track.units.length - 1) * apart;
}

/** Addresses are looked at, not read. */
function readingTime(sentence: string): number {
  const { length } = sentence.replace(/: [A-Z]+ \S+/g, '');
  return Math.min(reading.most, reading.begin + length * reading.each);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
