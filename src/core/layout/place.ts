// The whole layout: cards in their places, lines between them, and what is written on them.
import type { Analysis } from '../diagnose/analysis.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { around, bottomOf, grown, meet, rightOf } from './box.ts';
import { endpointWishes, railWishes } from './captions.ts';
import { carriedWishes } from './carried.ts';
import { coursesOf } from './courses.ts';
import { currentsOf, unitCurrentsOf } from './currents.ts';
import { flowLines } from './flows.ts';
import { groundOf } from './ground.ts';
import { edgeBoxes, markBox, settleLabels, stretchBoxes } from './labels.ts';
import type { Box, Card, Label, Layout, Line, Port, Positions, Region, View } from './layout.ts';
import { widthIn } from './lettering.ts';
import { clearMarks } from './marks.ts';
import { offersOf } from './offers.ts';
import { outwardOf } from './outward.ts';
import { pairLines } from './pairs.ts';
import { portsOf } from './ports.ts';
import { railsOf } from './rails.ts';
import { innerRegions, modelRegions, railTitles } from './regions.ts';
import { sheetCourses, sheetLines } from './sheet-flows.ts';
import { keyTags, type Note, noteLabels, stackWishes } from './sheet-labels.ts';
import { wireBetween } from './sheet-wires.ts';
import { dressed } from './sheet-words.ts';
import { detail } from './sizes.ts';
import { stand } from './stand.ts';
import { idOf, type Standing } from './standing.ts';
import { trunksOf } from './trunks.ts';
import { waysOf } from './ways.ts';

/**
 * Pure. Where the document states a position it holds; everything else takes its lane. What the view shows moves no card.
 */
export function place(analysis: Analysis, positions: Positions, view: View): Layout {
  const standing = stand(analysis, positions);
  return standing.style === 'detail' ? placeSheet(standing, view) : placeOverview(standing, view);
}

/** What does not depend on the view: the same object for the same standing. */
const laidOverview = memo((standing: Standing) => {
  const inner = innerRegions(standing, outwardOf(standing.analysis).room);
  const titles = titleBoxes(inner);
  const ground = groundOf(standing.boxes, titles);
  const trunks = trunksOf(standing, ground);
  const rails = railsOf(standing, ground);
  const wires = pairLines(standing, ground, new Set([...trunks.drawn, ...rails.drawn]));
  const network = { standing, trunks, rails };
  const courses = coursesOf(network, ground);
  const relations = [...trunks.lines, ...rails.lines, ...wires.lines];
  const flows = flowLines(network, courses, signals);
  const models = modelRegions(standing, inner, [...relations, ...flows]);
  const drawnRails = new Set(rails.lines.map(({ id }) => id));
  const laid = new Set(
    rails.rails.map(({ application }) => application).filter((one) => drawnRails.has(`rail ${idOf(standing, one)}`)),
  );
  const regions = [...models, ...inner.filter(({ tag }) => tag !== 'support'), ...railTitles(standing, laid)];
  return {
    regions,
    titles: [...titles, ...titleBoxes(models)],
    network,
    courses,
    relations,
    flows,
    marks: [
      ...rails.marks,
      ...clearMarks(wires.marks, wires.lines, [...relations, ...flows], titles),
      ...offersOf(standing, wires.lines, models),
    ],
    cards: cardsOf(standing, portsOf(standing, relations)),
  };
});

/** Where the words of regions stand: lines had better not run through them. */
function titleBoxes(regions: readonly Region[]): readonly Box[] {
  return regions.map(({ box, title, tag }) => {
    if (tag === 'support') return { x: box.x, y: box.y, width: widthIn('support-title', title) + 4, height: 16 };
    const width = widthIn('region-title', title) + 24;
    if (tag === 'cluster') return { x: box.x + 12, y: box.y - 4, width, height: 34 }; // nothing runs between it and its edge
    return { x: box.x + 12, y: box.y - 8, width, height: 18 };
  });
}

function placeOverview(standing: Standing, view: View): Layout {
  const laid = laidOverview(standing);
  const { regions, titles, network, courses, relations, marks, cards } = laid;
  const isAll = courses.every(({ current }) => view.signals.includes(current.signal));
  const shownFlows = isAll ? laid.flows : flowLines(network, courses, view.signals);
  const flows = view.layer === 'relations' ? [] : shownFlows;
  const shown = view.layer === 'flow' ? [] : relations;
  const wishes = [
    ...(view.layer === 'flow' ? [] : railWishes(network)),
    ...(view.signals.length === 1 ? endpointWishes(standing, courses, flows) : []),
    ...(view.layer === 'relations' && isOneStory(view.signals) ? carriedWishes(network, relations, view.signals) : []),
  ];
  const crossings = view.layer === 'flow' ? [] : marks;
  const taken = [...standing.boxes, ...crossings.map(markBox), ...titles];
  const lines = [...shown, ...flows];
  const edgesOf = (tag: Region['tag']) => edgeBoxes(regions.filter((one) => one.tag === tag).map(({ box }) => box));
  const bounds = boundsOf(standing, regions, lines);
  return {
    style: 'overview',
    bounds,
    cards,
    regions,
    lines,
    ways: waysOf(currentsOf(standing.analysis).chains, flows, view.signals),
    marks: crossings,
    labels: settleLabels(wishes, {
      taken,
      lines: [...stretchBoxes(lines), ...edgesOf('model')],
      faint: edgesOf('cluster'),
      within: grown(bounds, -4),
    }),
  };
}

function boundsOf({ boxes }: Standing, regions: readonly Region[], lines: readonly Line[]): Box {
  const held = around([...boxes, ...regions.map(({ box }) => box)]);
  let [left, right, top, bottom] = [held.x, rightOf(held), held.y, bottomOf(held)];
  for (const { points } of lines)
    for (const { x, y } of points) {
      [left, right] = [Math.min(left, x - 6), Math.max(right, x + 6)];
      [top, bottom] = [Math.min(top, y - 6), Math.max(bottom, y + 6)];
    }
  return grown({ x: left, y: top, width: right - left, height: bottom - top }, 24);
}

const laidSheet = memo((standing: Standing) => {
  const ground = groundOf(standing.boxes, []);
  const { lines, marks } = pairLines(standing, ground, new Set(), (a, b) => wireBetween(standing, a, b));
  const courses = sheetCourses(standing, ground);
  return { lines, marks, courses, cards: cardsOf(standing, portsOf(standing, lines)) };
});

function placeSheet(standing: Standing, view: View): Layout {
  const { lines: relations, marks, courses, cards } = laidSheet(standing);
  const flows = view.layer === 'relations' ? [] : sheetLines(standing, courses, view.signals);
  const isOne = isOneStory(view.signals);
  const withRelations = view.layer !== 'flow';
  const keys =
    isOne && withRelations ? keyTags(standing, relations, view.signals) : { labels: [], marks: [], count: 0 };
  const notes = isOne ? noteLabels(standing, courses, flows, keys.count + 1) : [];
  const taken = [...standing.boxes, ...marks.map(markBox)];
  const wishes = withRelations ? stackWishes(standing, relations) : [];
  const lines = [...(withRelations ? relations : []), ...flows];
  const named = settleLabels(wishes, { taken: [...taken, ...keys.labels.map(({ box }) => box)], lines: [] });
  const said = [...keys.labels, ...named];
  const labels = [...said, ...clearNotes(notes, [...taken, ...said.map(({ box }) => box)], stretchBoxes(lines))];
  return {
    style: 'detail',
    bounds: grown(around([...standing.boxes, ...labels.map(({ box }) => box), ...pointBoxes(lines)]), detail.margin),
    cards: cards.map((card) => dressed(standing, card, view.signals)),
    regions: [],
    lines,
    ways: waysOf(unitCurrentsOf(standing.analysis).chains, flows, view.signals),
    marks: withRelations ? [...marks, ...keys.marks] : [],
    labels,
  };
}

function pointBoxes(lines: readonly Line[]): readonly Box[] {
  return lines.flatMap((line) => line.points).map(({ x, y }) => ({ x: x - 2, y: y - 2, width: 4, height: 4 }));
}

/** One signal, or both kinds of traces: then keys and notes tell its story. */
function isOneStory(signals: readonly Signal[]): boolean {
  return signals.length === 1 || (signals.length === 2 && signals.every((signal) => signal.endsWith('-traces')));
}

/** Each at the first of its places where it covers nothing and no line runs through it; its parts stand together or not at all. */
function clearNotes(notes: readonly Note[], taken: readonly Box[], lines: readonly Box[]): readonly Label[] {
  const filled = [...taken];
  return notes.flatMap((spots) => {
    const isClear = (box: Box) => ![...filled, ...lines].some((other) => meet(other, box));
    const found = spots.find((labels) => labels.every(({ box }) => isClear(box))) ?? [];
    filled.push(...found.map(({ box }) => box));
    return found;
  });
}

function cardsOf({ faces, boxes }: Standing, ports: ReadonlyMap<string, readonly Port[]>): readonly Card[] {
  return faces.map((face, index): Card => {
    const { x, y } = boxes[index] ?? { x: 0, y: 0 };
    const own = ports.get(face.application) ?? [];
    return {
      ...face,
      box: { x, y, width: face.width, height: face.height },
      ports: own.map(({ at, role, relations }) => ({ at: { x: at.x - x, y: at.y - y }, role, relations })),
    };
  });
}
