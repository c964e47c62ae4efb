// The whole layout: cards in their places, lines between them, and what is written on them.
import type { Analysis } from '../diagnose/analysis.ts';
import { around, grown } from './box.ts';
import { endpointWishes, railWishes } from './captions.ts';
import { currentsOf } from './currents.ts';
import { coursesOf, flowLines } from './flows.ts';
import { groundOf } from './ground.ts';
import { markBox, settleLabels, stretchBoxes } from './labels.ts';
import type { Card, Layout, Port, Positions, View } from './layout.ts';
import { widthIn } from './lettering.ts';
import { outwardOf } from './outward.ts';
import { pairLines } from './pairs.ts';
import { portsOf } from './ports.ts';
import { railsOf } from './rails.ts';
import { regionsOf } from './regions.ts';
import { stand } from './stand.ts';
import type { Standing } from './standing.ts';
import { trunksOf } from './trunks.ts';
import { waysOf } from './ways.ts';

export function place(analysis: Analysis, positions: Positions, view: View): Layout {
  const standing = stand(analysis, positions);
  const words = {
    cluster: (name: string) => `${name} cluster`,
    model: (name: string) => `model ${name}`,
    rails: 'support: a rail each, a mark where an application is related',
  };
  const regions = regionsOf(standing, outwardOf(analysis).room, words);
  const titles = regions.map(({ box, title }) => ({
    x: box.x + 12,
    y: box.y + 12,
    width: widthIn('region-title', title) + 8,
    height: 18,
  }));
  const ground = groundOf(standing.boxes, titles);
  const trunks = trunksOf(standing, ground);
  const rails = railsOf(standing, ground);
  const wires = pairLines(standing, ground, new Set([...trunks.drawn, ...rails.drawn]));
  const courses = coursesOf(standing, ground, trunks, rails);
  const flows = view.layer === 'relations' ? [] : flowLines(standing, courses, view.signals);
  const ways = waysOf(currentsOf(analysis).chains, flows, view.signals);
  const relations = [...trunks.lines, ...rails.lines, ...wires.lines];
  const cards = cardsOf(standing, portsOf(standing, relations));
  const marks = [...rails.marks, ...wires.marks];
  const shown = view.layer === 'flow' ? [] : relations;
  const wishes = [
    ...(view.layer === 'flow' ? [] : railWishes(standing, rails)),
    ...(view.signals.length === 1 ? endpointWishes(standing, courses, flows) : []),
  ];
  const taken = [...standing.boxes, ...marks.map(markBox), ...titles];
  const labels = settleLabels(wishes, taken, stretchBoxes([...shown, ...flows]));
  const bounds = grown(around([...standing.boxes, ...regions.map(({ box }) => box)]), 24);
  return {
    style: 'overview',
    bounds,
    cards,
    regions,
    lines: [...shown, ...flows],
    ways,
    marks: view.layer === 'flow' ? [] : marks,
    labels,
  };
}

function cardsOf({ faces, boxes }: Standing, ports: ReadonlyMap<string, readonly Port[]>): readonly Card[] {
  return faces.map(({ width, height, ...face }, index) => {
    const { x, y } = boxes[index] ?? { x: 0, y: 0 };
    const own = ports.get(face.application) ?? [];
    return {
      ...face,
      box: { x, y, width, height },
      ports: own.map((port) => ({ ...port, at: { x: port.at.x - x, y: port.at.y - y } })),
    };
  });
}
