// What is wrong with a layout, in words: what every test of a picture asks.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Point } from '../document/document.ts';
import { meet } from './box.ts';
import type { Box, Layout } from './layout.ts';

/** Nothing where it is sound. */
export function faults(analysis: Analysis, layout: Layout): readonly string[] {
  return [
    ...overlaps(layout),
    ...lineFaults(layout),
    ...labelFaults(layout),
    ...outside(layout),
    ...undrawn(analysis, layout),
    ...wayFaults(layout),
  ];
}

function overlaps({ cards }: Layout): readonly string[] {
  return cards.flatMap((one, index) =>
    cards
      .slice(index + 1)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.application} overlaps ${other.application}`),
  );
}

export function stretches(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a ? [[a, b] as const] : [];
  });
}

export function lineFaults({ lines, cards }: Layout): readonly string[] {
  return lines.flatMap((line) =>
    stretches(line.points).flatMap(([a, b]) => {
      if (Math.abs(a.x - b.x) > 0.01 && Math.abs(a.y - b.y) > 0.01) return [`${line.id} runs aslant`];
      const box = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      return cards
        .filter(({ application }) => application !== line.from && application !== line.to)
        .filter((card) => meet(card.box, box, -0.5))
        .map((card) => `${line.id} runs under ${card.application}`);
    }),
  );
}

export function labelFaults({ labels, cards }: Layout): readonly string[] {
  return labels.flatMap((label, index) => [
    ...cards.filter((card) => meet(card.box, label.box)).map((card) => `${label.text} covers ${card.application}`),
    ...labels
      .slice(index + 1)
      .filter((other) => meet(other.box, label.box))
      .map((other) => `${label.text} covers ${other.text}`),
  ]);
}

function outside({ bounds, cards, labels, lines, regions }: Layout): readonly string[] {
  const holds = (box: Box) => {
    const isAcross = box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width;
    return isAcross && box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height;
  };
  const points = lines.flatMap((line) => line.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const boxes = [...cards, ...labels, ...regions.filter(({ tag }) => tag !== 'support')].map(({ box }) => box);
  return [...boxes, ...points].filter((box) => !holds(box)).map((box) => `${JSON.stringify(box)} lies outside`);
}

function undrawn({ topology }: Analysis, { lines }: Layout): readonly string[] {
  const drawn = new Set(lines.flatMap((line) => (line.tag === 'flow' ? [] : line.relations)));
  if (drawn.size === 0) return [];
  const isKnown = (id: string) => topology.application(id) !== undefined;
  return topology.relations
    .filter((one) => one.state === 'joined' || (one.state === 'broken' && one.applications.some(isKnown)))
    .filter((one) => one.state !== 'joined' || one.provider.application !== one.requirer.application)
    .filter(({ id }) => !drawn.has(id))
    .map(({ id }) => `${id} is not drawn`);
}

function wayFaults({ ways, lines }: Layout): readonly string[] {
  const known = new Set(lines.map(({ id }) => id));
  return ways.flatMap((way) => [
    ...stretches(way.points)
      .filter(([a, b]) => Math.abs(a.x - b.x) > 0.01 && Math.abs(a.y - b.y) > 0.01)
      .map(() => `the way ${way.id} runs aslant`),
    ...way.lines.filter((id) => !known.has(id)).map((id) => `${id} is on a way and not drawn`),
    ...way.pauses.filter((index) => way.points[index] === undefined).map((index) => `${way.id} pauses at ${index}`),
  ]);
}
