// A story in time: chapters of beats, one after the other, each with its sentence and with what moves in it. Shapes, and who is on at a time.
import type { ApplicationId, Point, RelationId } from '../document/document.ts';
import type { Hop, Signal } from '../flow/flow.ts';
import type { Step } from '../settle/settlement.ts';
import type { Track } from './scene.ts';

/** How configuration travels: the settled steps, round by round. How telemetry flows: hop by hop. */
export const plots = ['configuration', 'telemetry'] as const;
export type Plot = (typeof plots)[number];

/** What happens at one time. Seconds since the story began; `arrives`: when what sets out in this beat has arrived. */
export type Beat = {
  readonly start: number;
  readonly arrives: number;
  readonly length: number;
  readonly sentence: string;
  readonly ways: readonly (readonly Point[])[]; // as it travels
  readonly lines: readonly string[]; // of the scene, that are on
  readonly relations: readonly RelationId[]; // that led to it
  readonly applications: readonly ApplicationId[]; // that take part: who gives first, who takes last
} & (Write | Carry);

/** Keys go into a databag. All that every unit of an application writes alike is one beat. */
export type Write = { readonly tag: 'write'; readonly steps: readonly Step[]; readonly keys: readonly string[] };
/** Telemetry, or the request for it, goes over a connection; alike ones together. */
export type Carry = {
  readonly tag: 'carry';
  readonly signal: Signal;
  readonly hops: readonly Hop[];
  readonly does: 'asks' | 'fetches' | 'answers' | 'pushes' | 'passes'; // passes: inside what the picture shows as one stop
};

/** A round of settling, or the way of what goes together. */
export type Chapter = {
  readonly title: string;
  readonly start: number;
  readonly length: number;
  readonly beats: readonly Beat[];
};

export type Timeline = {
  readonly plot: Plot;
  readonly chapters: readonly Chapter[];
  readonly length: number; // seconds; 0 where there is nothing to tell
  readonly tracks: readonly Track[]; // what `frame` moves, in the order in which it sets off
};

export function beatsOf({ chapters }: Pick<Timeline, 'chapters'>): readonly Beat[] {
  return chapters.flatMap(({ beats }) => beats);
}

/** The place of the beat that is on among all: the last that has begun. -1 where there is none. */
export function beatAt(timeline: Timeline, t: number): number {
  return beatsOf(timeline).findLastIndex(({ start }) => start <= t + 1e-6);
}

/** The chapter that a beat stands in, and its number there, from 1. */
export function chapterOf(
  { chapters }: Timeline,
  beat: Beat,
): { readonly chapter: Chapter; readonly number: number } | undefined {
  const chapter = chapters.find(({ beats }) => beats.includes(beat));
  return chapter && { chapter, number: chapter.beats.indexOf(beat) + 1 };
}
