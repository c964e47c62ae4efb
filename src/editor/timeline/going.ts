// Going about in a story: to the beat before or after, to its beginning or end, to a chapter.
import { beatAt, beatsOf, type Timeline } from '../../core/core.ts';
import type { Player } from '../../viewer/player.ts';

export type Way = 'back' | 'forward' | 'start' | 'end';

/** While it plays, beats begin anew; at rest each is shown as it is once everything has arrived. */
export function go(player: Player, story: Timeline, way: Way): void {
  const beats = beatsOf(story);
  const at = Math.max(0, beatAt(story, player.time()));
  const next = { back: at - 1, forward: at + 1, start: 0, end: beats.length - 1 }[way];
  goToBeat(player, story, Math.min(beats.length - 1, Math.max(0, next)));
}

export function goToBeat(player: Player, story: Timeline, at: number): void {
  const beat = beatsOf(story)[at];
  if (beat) player.seek(player.playing().isPlaying ? beat.start : beat.arrives);
}

/** The place of the first beat of a chapter among all beats. */
export function firstBeatOf({ chapters }: Timeline, chapter: number): number {
  return chapters.slice(0, chapter).reduce((sum, { beats }) => sum + beats.length, 0);
}
