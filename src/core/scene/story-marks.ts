// What stands over the picture while a story is told: the way of the beat that is on with its arrow, numbers, and the keys that arrive.
// All of it says by itself what moves, so that nothing has to.
import type { Point } from '../document/document.ts';
import { widthIn } from '../layout/lettering.ts';
import { memo } from '../memo.ts';
import { words } from '../narrate/words.ts';
import { classes, path, placed, rect, write } from './mark.ts';
import { drawn, lengthOf, type Piece, pieces, pointAt } from './polyline.ts';
import type { Mark, Scene } from './scene.ts';
import { type Beat, beatsOf, type Chapter, chapterOf, type Timeline } from './timeline.ts';

export type Standing = {
  readonly hasArrived: boolean;
  readonly scale: number; // how much larger words stand, as from afar
};

/** For the beat at a place among all; nothing where there is none. */
export function storyMarks(story: Timeline, at: number, { hasArrived, scale }: Standing): readonly Mark[] {
  const beat = beatsOf(story)[at];
  if (!beat) return [];
  const before = beforeIt(story, beat)
    .filter((one) => isClear(one, beat))
    .flatMap((one) => numberMarks(story, one, scale, true));
  const tags = beat.tag === 'write' ? tagMarks(beat.keys, beat.ways[0] ?? [], hasArrived, scale) : [];
  return [
    ...before,
    ...beat.ways.flatMap((way) => wayMarks(beat, way)),
    ...numberMarks(story, beat, scale, false),
    ...tags,
  ];
}

/** What led to it: the beats before it on the same way; of a write those whose keys it read. */
function beforeIt(story: Timeline, beat: Beat): readonly Beat[] {
  if (beat.tag === 'write')
    return causesOf(
      story,
      beat.steps.flatMap(({ because }) => because),
    );
  const beats = chapterOf(story, beat)?.chapter.beats ?? [];
  return beats.slice(0, beats.indexOf(beat));
}

function causesOf(story: Timeline, because: readonly number[]): readonly Beat[] {
  const ids = new Set(because);
  return beatsOf(story).filter((one) => one.tag === 'write' && one.steps.some(({ id }) => ids.has(id)));
}

/** A band along the way, and the head of an arrow where it ends. */
function wayMarks(beat: Beat, points: readonly Point[]): readonly Mark[] {
  const way = pieces(points);
  const end = pointAt(way, lengthOf(way));
  const kind = beat.tag === 'write' ? 'of-key' : beat.signal;
  const isAsking = beat.tag === 'carry' && beat.does === 'asks';
  return [
    path(classes('told', kind), drawn(way)),
    placed(
      end,
      [path(classes(isAsking ? 'told-ask' : 'told-head', kind), isAsking ? 'M-13-7L0 0L-13 7' : 'M2 0L-13-8V8Z')],
      (end.angle * 180) / Math.PI,
    ),
  ];
}

/** Whether the numbers of two beats do not stand on one another, nor the number of one where the other arrives. */
function isClear(one: Beat, on: Beat): boolean {
  const [number, other] = [one, on].map(({ ways }) => placeOfNumber(pieces(ways[0] ?? [])));
  const ends = on.ways.flatMap((way) => way.at(-1) ?? []);
  if (!number) return false;
  return [other, ...ends].every((place) => !place || Math.hypot(place.x - number.x, place.y - number.y) > apart);
}

/** The number of a step, or of a hop on its way, where it sets out. */
function numberMarks(story: Timeline, beat: Beat, scale: number, isQuiet: boolean): readonly Mark[] {
  const way = pieces(beat.ways[0] ?? []);
  const place = placeOfNumber(way);
  if (!place) return [];
  const text = numberOf(story, beat);
  const half = Math.max(10, widthIn('number', text) / 2 + 6);
  const marks = [
    rect(classes('told-number', isQuiet && 'quiet'), { x: -half, y: -10, width: 2 * half, height: 20 }, 10),
    write('number', { at: { x: 0, y: 4.2 }, text, anchor: 'middle', tone: isQuiet ? 'quiet' : 'told-text' }),
  ];
  return [grown(place, scale, marks)];
}

function numberOf(story: Timeline, beat: Beat): string {
  if (beat.tag === 'write') return String(beat.steps[0]?.id ?? '');
  return String(chapterOf(story, beat)?.number ?? '');
}

/** Off the line's beginning, where ports and origins stand. */
function placeOfNumber(way: readonly Piece[]): Point | undefined {
  const length = lengthOf(way);
  return length === 0 ? undefined : pointAt(way, Math.min(30, length / 3));
}

const apart = 44; // scene units between two numbers
const tag = { height: 22, over: 9, above: 27, most: 2 } as const; // above: over the words that stand beside a line

/** The keys at the end of the way: an outline while they travel, filled once they are in the databag. */
function tagMarks(
  keys: readonly string[],
  points: readonly Point[],
  hasArrived: boolean,
  scale: number,
): readonly Mark[] {
  const way = pieces(points);
  const last = way.at(-1);
  if (!last || keys.length === 0) return [];
  const shown = keys.slice(0, tag.most);
  const texts = keys.length > tag.most ? [...shown, words.timeline.moreKeys(keys.length - tag.most)] : shown;
  const { x, y } = pointAt(way, lengthOf(way));
  const isLevel = Math.abs(Math.cos(last.angle)) > 0.5;
  const isRightward = Math.cos(last.angle) > 0;
  return texts.map((text, row) => {
    const width = widthIn('label-tag', text) + 16;
    const isShort = lengthOf(way) < width * scale; // then over the card of whoever reads it, not of the writer
    const isBefore = isRightward !== isShort;
    const dx = isLevel ? (isBefore ? -width - tag.over : tag.over) : tag.over + 4;
    const above = isLevel ? tag.above : tag.over;
    const dy = -(tag.height + above) - (texts.length - 1 - row) * (tag.height + 3);
    const tone = hasArrived ? '' : 'ghost';
    const marks = [
      rect(classes('tag', tone), { x: dx, y: dy, width, height: tag.height }, 4),
      write('label-tag', { at: { x: dx + width / 2, y: dy + 15.2 }, text, anchor: 'middle', tone }),
    ];
    return grown({ x, y }, scale, marks);
  });
}

function grown({ x, y }: Point, scale: number, marks: readonly Mark[]): Mark {
  return scale === 1 ? placed({ x, y }, marks) : { tag: 'g', x, y, scale, marks };
}

/** The scene with all that takes no part in a chapter stood back. Nothing changes its place. */
export function litScene(scene: Scene, chapter: Chapter): Scene {
  return lit(scene, chapter);
}

/** The scene without the keys that rest on the lines of a beat: those on their way are shown in their place. */
export function clearScene(scene: Scene, beat: Beat): Scene {
  return beat.tag === 'write' ? cleared(scene, beat) : scene;
}

const cleared = memo((scene: Scene, { relations }: Beat): Scene => {
  const edges = scene.edges.filter((edge) => !holdsKeys(edge) || !edge.relations.some((id) => relations.includes(id)));
  return edges.length === scene.edges.length ? scene : { ...scene, edges };
});

function holdsKeys({ level, marks }: Scene['edges'][number]): boolean {
  return level === 'top' && marks.some((mark) => mark.tag === 'text' && mark.class.includes('label-tag'));
}

const lit = memo((scene: Scene, { beats }: Chapter): Scene => {
  const [lines, relations, applications] = [
    new Set(beats.flatMap((beat) => beat.lines)),
    new Set(beats.flatMap((beat) => beat.relations)),
    new Set(beats.flatMap((beat) => beat.applications)),
  ];
  const isOn = ({ id, relations: own }: Scene['edges'][number]) =>
    lines.has(id) || own.some((one) => relations.has(one));
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.tag !== 'card' || node.isDim || applications.has(node.application ?? node.id)
        ? node
        : { ...node, isDim: true },
    ),
    edges: scene.edges.map((edge) => (edge.isDim || isOn(edge) ? edge : { ...edge, isDim: true })),
  };
});
