// What goes on inside opened stores, as chapters of the story: each signal's way line by line, in the order in which it goes.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import { type InsideLine, insideId, openedOf } from '../flow/opened.ts';
import type { View } from '../layout/layout.ts';
import { sayInsideLine } from '../narrate/inside.ts';
import { signalNoun } from '../narrate/names.ts';
import { words } from '../narrate/words.ts';
import type { Scene } from './scene.ts';
import type { Planned, PlannedChapter } from './schedule.ts';
import type { Unphased } from './tracks.ts';

/** None where no store is opened. The lines run as the scene draws them. */
export function insideChapters(
  analysis: Analysis,
  { edges }: Pick<Scene, 'edges'>,
  { opened = [], signals }: View,
): readonly PlannedChapter[] {
  const drawn = new Map(edges.map(({ id, points }) => [id, points]));
  return opened.flatMap((store) =>
    (openedOf(analysis, store, signals)?.ways ?? []).flatMap(({ signal, lines }): readonly PlannedChapter[] => {
      const beats = lines.flatMap((line) => beatOf(analysis, store, line, drawn.get(line.id)) ?? []);
      return beats.length === 0 ? [] : [{ title: `${words.insideOf(store)}: ${signalNoun[signal]}`, beats }];
    }),
  );
}

function beatOf(
  analysis: Analysis,
  store: ApplicationId,
  line: InsideLine,
  points: readonly Point[] | undefined,
): Planned | undefined {
  if (!points) return undefined;
  const { id, signal, motion, hops } = line;
  return {
    tag: 'carry',
    signal,
    hops,
    does: motion === 'pull' ? 'fetches' : 'pushes',
    sentence: sayInsideLine(analysis, store, line),
    ways: [points],
    lines: [id, `${insideId(store)} lens`],
    relations: [...new Set(hops.flatMap(({ via }) => via))],
    applications: [store, insideId(store)],
    moves: [moveOf(store, line, points)],
    after: [],
  };
}

function moveOf(store: ApplicationId, { id, signal, motion, hops }: InsideLine, points: readonly Point[]): Unphased {
  return {
    id,
    signal,
    motion,
    points,
    units: [hops[0]?.from.split(' ')[0] ?? store],
    pauses: [],
    end: 'stored',
    duplicates: 0,
    scale: 1,
    grounds: [[0, 'card']],
    requestGrounds: [[0, 'card']],
  };
}
