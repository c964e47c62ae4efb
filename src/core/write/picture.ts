// A prepared picture: all that is needed to show and play a drawing without deriving it again. The same bytes on every run.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Bag, RelationId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import type { View } from '../layout/layout.ts';
import { sayFlows } from '../narrate/flow.ts';
import { mask } from '../narrate/mask.ts';
import { words } from '../narrate/words.ts';
import type { Mark, Scene, Track } from '../scene/scene.ts';
import { clearScene, storyMarks } from '../scene/story-marks.ts';
import { type Beat, beatsOf, chapterOf, type Timeline } from '../scene/timeline.ts';
import type { Side } from '../settle/settlement.ts';

export const pictureVersion = 1;

/** What `render --to picture` writes and the embed shows. Versions only grow. Values that look like secrets are masked. */
export type Picture = {
  readonly picture: typeof pictureVersion;
  readonly title: string;
  readonly description: string; // alt text
  readonly sentences: readonly string[]; // what flows where, and what does not arrive
  readonly legend: readonly { readonly signal: Signal; readonly text: string }[];
  readonly scene: Pick<Scene, 'bounds' | 'nodes' | 'edges' | 'tracks'>;
  readonly databags: Readonly<Record<RelationId, Readonly<Record<ApplicationId, ShownSide>>>>;
  readonly story?: PreparedStory; // told in place of everything at once: then the scene has no tracks of its own
};
/** Seconds since the story began. `marks` stand over the scene while the beat is on. */
export type PreparedStory = {
  readonly length: number;
  readonly beats: readonly PreparedBeat[];
  readonly tracks: readonly Track[];
};
export type PreparedBeat = Pick<Beat, 'start' | 'arrives' | 'sentence'> & {
  readonly place: string;
  readonly marks: readonly Mark[];
};
export type ShownSide = { readonly application: Bag; readonly units: Readonly<Record<string, Bag>> };

/** The scene is one drawn for the app: a picture that plays brings title and legend of its own. */
export function writePicture(analysis: Analysis, scene: Scene, view: View, story?: Timeline): string {
  return `${JSON.stringify(preparePicture(analysis, scene, view, story))}\n`;
}

export function preparePicture(analysis: Analysis, whole: Scene, view: View, story?: Timeline): Picture {
  const scene = story ? beatsOf(story).reduce(clearScene, whole) : whole;
  const { title, description, bounds, tracks } = scene;
  const nodes = scene.nodes.map(({ brief: _, members: __, ...node }) => node); // what is said from afar, and what is moved, is for the app
  const edges = scene.edges.map(({ words: _, ...edge }) => edge);
  const shown = [...new Set(edges.flatMap(({ relations }) => relations))].sort();
  const flowing = new Set(tracks.map(({ signal }) => signal));
  return {
    picture: pictureVersion,
    title,
    description,
    sentences: sentencesOf(analysis, view),
    legend: view.signals
      .filter((signal) => flowing.has(signal))
      .map((signal) => ({ signal, text: words.legend[signal] })),
    scene: { bounds, nodes, edges, tracks: story ? [] : tracks },
    databags: Object.fromEntries(shown.flatMap((id) => databagsOf(analysis, id))),
    ...(story ? { story: preparedStory(story) } : {}),
  };
}

function preparedStory(story: Timeline): PreparedStory {
  const beats = beatsOf(story).map((beat, at): PreparedBeat => {
    const { start, arrives, sentence } = beat;
    const found = chapterOf(story, beat);
    const place = found ? words.timeline.place(found.chapter.title, found.number, found.chapter.beats.length) : '';
    return {
      start,
      arrives,
      place,
      sentence: sentence.replaceAll('`', ''),
      marks: storyMarks(story, at, { hasArrived: true, scale: 1 }),
    };
  });
  return { length: story.length, beats, tracks: story.tracks };
}

/** One for each way of telemetry that reads differently; units that go alike are told once. */
function sentencesOf(analysis: Analysis, { signals }: View): readonly string[] {
  const told = analysis.flows.filter(({ signal, end }) => signals.includes(signal) && end !== 'not-collected');
  return sayFlows(analysis, told).map(({ text }) => text);
}

function databagsOf(
  { settlement }: Analysis,
  id: RelationId,
): readonly (readonly [RelationId, Record<ApplicationId, ShownSide>])[] {
  const sides = settlement.databags.get(id);
  return sides
    ? [[id, Object.fromEntries([...sides].map(([application, side]) => [application, shownSide(side)]))]]
    : [];
}

function shownSide({ application, units }: Side): ShownSide {
  return {
    application: shownBag(application),
    units: Object.fromEntries([...units].map(([unit, bag]) => [unit, shownBag(bag)])),
  };
}

function shownBag(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, mask(value, key)]));
}
