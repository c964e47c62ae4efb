// Where words beside lines stand when they are larger: near where they stood, on their own line, covering no card, line or other word.
import type { Point } from '../document/document.ts';
import { bottomOf, holds, rightOf } from '../layout/box.ts';
import { gridOf } from '../layout/grid.ts';
import type { Box } from '../layout/layout.ts';
import { widthIn } from '../layout/lettering.ts';
import { spotsAlong } from '../layout/spots.ts';
import type { LabelSpot } from '../layout/wish.ts';
import { group, path, round } from './mark.ts';
import type { Mark, Scene, SceneEdge, SceneNode, Word } from './scene.ts';

const over = 6; // from a line to the words on it
const lift = 14; // over the flows that run beside a relation
const step = 24; // between two places that are tried on a long line
const largest = 2.2; // words that are larger find no room between lines

/** For each line the words that find a place. */
export function farWords({ bounds, nodes, edges }: Scene, scale: number): ReadonlyMap<SceneEdge, readonly Mark[]> {
  if (scale > largest) return new Map();
  const taken = gridOf([
    ...edges.flatMap(({ points }) => stretches(points)),
    ...nodes.map((node) => (node.tag === 'region' ? titleOf(node, scale) : node.box)),
  ]);
  for (const { level, points } of edges) if (level === 'top' && points[0]) taken.add(around(points[0], 14));
  const found = new Map<SceneEdge, readonly Mark[]>();
  for (const edge of edges) {
    const marks = (edge.words ?? []).flatMap((word) => {
      const placed = firstPlaced(edge, word, scale, (box) => {
        return holds(bounds, box) && !taken.meets(box.x, box.y, rightOf(box), bottomOf(box), -1, -1);
      });
      if (!placed) return [];
      taken.add(placed.box);
      return [placed.mark];
    });
    if (marks.length > 0) found.set(edge, marks);
  }
  return found;
}

/** Where a region's title stands. */
function titleOf({ box, label }: SceneNode, scale: number): Box {
  return { x: box.x, y: box.y - 8, width: 20 + widthIn('region-title', label) * scale, height: 40 };
}

type Placed = { readonly box: Box; readonly mark: Mark };

/** The longest form that finds a free place, at its best one. */
function firstPlaced(edge: SceneEdge, word: Word, scale: number, isFree: (box: Box) => boolean): Placed | undefined {
  const spots = spotsOf(edge, word, scale);
  for (const form of word.forms)
    for (const spot of spots) {
      const box = boxOf(word, form.width, spot, scale);
      if (isFree(box)) return { box, mark: standing(word, form, spot, scale) };
    }
  return undefined;
}

function around({ x, y }: Point, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function stretches(points: readonly Point[]): readonly Box[] {
  return points.slice(1).flatMap((b, at) => {
    const a = points[at] ?? b;
    const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
    return [{ x: x - 1, y: y - 1, width: Math.abs(a.x - b.x) + 2, height: Math.abs(a.y - b.y) + 2 }];
  });
}

/** Where it stood first, then along the longest level stretch from its beginning, then wherever labels stand on lines. */
function spotsOf({ points }: SceneEdge, word: Word, scale: number): readonly LabelSpot[] {
  const { rise, height } = word;
  const below = over + (height - rise) * scale;
  const above = over + rise * scale;
  const along = [below, below + lift].flatMap((by) => alongLongest(points, by));
  return [...ownSpots(word, scale), ...along, ...spotsAlong(points, [below], [above])];
}

/** A tag grows about its middle, over the end of its leader. */
function ownSpots({ at, anchor, leader }: Word, scale: number): readonly LabelSpot[] {
  const own = { at, anchor };
  return leader ? [{ at: { x: at.x - leader.from * (scale - 1), y: at.y }, anchor }, own] : [own];
}

function alongLongest(points: readonly Point[], below: number): readonly LabelSpot[] {
  const level = points.slice(1).flatMap((b, at) => {
    const a = points[at] ?? b;
    return a.y === b.y ? [{ left: Math.min(a.x, b.x), length: Math.abs(a.x - b.x), y: a.y }] : [];
  });
  const longest = level.sort((one, other) => other.length - one.length)[0];
  if (!longest) return [];
  const count = Math.floor(longest.length / step);
  return Array.from({ length: count }, (_, at) => ({
    at: { x: longest.left + 12 + at * step, y: longest.y - below },
    anchor: 'start' as const,
  }));
}

function boxOf({ rise, height }: Word, width: number, { at, anchor }: LabelSpot, scale: number): Box {
  const wide = width * scale;
  const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - wide : at.x - wide / 2;
  return { x, y: at.y - rise * scale, width: wide, height: height * scale };
}

/** Its marks stand about the anchor that it had; another anchor moves them. */
function standing(word: Word, { marks, width }: Word['forms'][number], spot: LabelSpot, scale: number): Mark {
  const parts = { start: 0, middle: 0.5, end: 1 };
  const by = (parts[word.anchor] - parts[spot.anchor]) * width * scale;
  const grown: Mark = { tag: 'g', x: round(spot.at.x + by), y: round(spot.at.y), scale, marks };
  const whole = [grown, ...leaderTo(word, spot, scale)];
  return group(word.isDim ? 'dim' : 'word', whole);
}

/** Only from where the tag stood: everywhere else it stands on its line. */
function leaderTo({ leader, at, rise, height }: Word, spot: LabelSpot, scale: number): readonly Mark[] {
  if (!leader || spot.at.y !== at.y) return [];
  const edge = leader.to.y > at.y ? at.y + (height - rise) * scale : at.y - rise * scale;
  return [
    path(
      'leader',
      `M${round(spot.at.x + leader.from * scale)} ${round(edge)}L${round(leader.to.x)} ${round(leader.to.y)}`,
    ),
  ];
}
