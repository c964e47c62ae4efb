// Where lines end: relations at headers, flows at process rows, so that the two never share a height.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries, runs } from '../adversary.ts';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Point } from '../document/document.ts';
import { signals } from '../flow/flow.ts';
import { loadDocument } from '../read/orrery.ts';
import { deployments } from '../testing.ts';
import { bottomOf, holds, meet, rightOf } from './box.ts';
import { currentsOf, type Spot } from './currents.ts';
import type { Box, Card, Layout, Line, View } from './layout.ts';
import { lettering, widthIn } from './lettering.ts';
import { place } from './place.ts';
import { rowOf } from './rows.ts';

const folder = 'public/examples';
const examples = readdirSync(folder).filter((file) => file.endsWith('.orrery.json'));
const view: View = { signals: signals.slice(0, 4), layer: 'both', form: 'app', rest: 'dim' };

function exampleOf(file: string): Analysis {
  const loaded = loadDocument(readFileSync(`${folder}/${file}`, 'utf8'), file);
  if (!loaded.ok) throw new Error(file);
  return derive(loaded.value.deployment);
}

type End = { readonly line: Line; readonly card: Card; readonly at: Point };

function endsOf({ lines, cards }: Layout): readonly End[] {
  const cardOf = new Map(cards.map((card) => [card.application, card]));
  return lines.flatMap((line) =>
    (
      [
        ['from', 0],
        ['to', -1],
      ] as const
    ).flatMap(([side, index]): readonly End[] => {
      const [card, at] = [cardOf.get(line[side]), line.points.at(index)];
      return card && at ? [{ line, card, at }] : [];
    }),
  );
}

/** Relations that end beside the rows of a card. Rails and columns end where they lead. */
function besideRows(layout: Layout): readonly string[] {
  return endsOf(layout)
    .filter(({ line, card, at }) => {
      if (line.tag === 'flow' || line.tag === 'rail' || line.tag === 'column') return false;
      const isAtSide = Math.abs(at.x - card.box.x) < 1 || Math.abs(at.x - rightOf(card.box)) < 1;
      const top = Math.min(...card.rows.map(({ box }) => card.box.y + box.y));
      return isAtSide && at.y > top;
    })
    .map(({ line, card }) => `${line.id} ends beside the rows of ${card.application}`);
}

/** Flows that end at no row of a card whose process has one. */
function offRows(analysis: Analysis, layout: Layout): readonly string[] {
  const { all } = currentsOf(analysis);
  return endsOf(layout).flatMap(({ line, card, at }) => {
    if (line.tag !== 'flow' || line.end === 'lost') return [];
    const current = all.get(line.id.replace(/ \(\d+\)$/, ''));
    const spots = [current?.source, current?.target].filter((spot) => spot !== undefined);
    const rows = spots.flatMap((spot) => rowAt(analysis, card, spot) ?? []);
    const isExcused = rows.every((row) => isUnreached(layout, card, row, at));
    const isAtRow = card.rows.some(({ box }) => holds(grown(placed(card, box)), { ...at, width: 0, height: 0 }));
    return isAtRow || isExcused ? [] : [`${line.id} ends at no row of ${card.application}`];
  });
}

function rowAt({ topology }: Analysis, card: Card, spot: Spot): Box | undefined {
  if (topology.applications[spot.application]?.id !== card.application) return undefined;
  const row = rowOf(card.rows, spot.name);
  return row && placed(card, row.box);
}

/** From above a coordinator, and up or out along a column, other parts of the card stand before the row. */
function isUnreached({ lines }: Layout, card: Card, row: Box, at: Point): boolean {
  if (card.form === 'coordinator' && at.y === card.box.y) return true;
  const column = lines.find((line) => line.tag === 'column' && line.from === card.application);
  const [foot] = column?.points ?? [];
  if (!foot || Math.hypot(foot.x - at.x, foot.y - at.y) > 36) return false;
  const isUnder = card.rows.some(({ box }) => card.box.y + box.y > row.y);
  return at.y === bottomOf(card.box) ? isUnder : foot.y < bottomOf(card.box);
}

function placed({ box }: Card, inner: Box): Box {
  return { ...inner, x: box.x + inner.x, y: box.y + inner.y };
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 };
}

/** Flows that run through the name or the number of units of a collector or a store. */
function overWords({ lines, cards }: Layout): readonly string[] {
  const words = cards
    .filter(({ form, rows }) => (form === 'collector' || form === 'store') && rows.length > 0)
    .flatMap(({ application, box, name, unitsText }) => {
      const units = widthIn('card-units', unitsText);
      const { size } = lettering['card-name-large'];
      return [
        {
          application,
          box: { x: box.x + 14, y: box.y + 28 - size, width: 24 + widthIn('card-name-large', name), height: size },
        },
        { application, box: { x: rightOf(box) - 14 - units, y: box.y + 16, width: units, height: 12 } },
      ];
    });
  return lines.flatMap(({ id, points }) =>
    points.slice(1).flatMap((b, index) => {
      const a = points[index] ?? b;
      const stretch = {
        x: Math.min(a.x, b.x) - 1,
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x) + 2,
        height: Math.abs(a.y - b.y),
      };
      return words
        .filter(({ box }) => meet(box, stretch, 1))
        .map(({ application }) => `${id} runs through the words of ${application}`);
    }),
  );
}

function misplaced(analysis: Analysis): readonly string[] {
  const layout = place(analysis, {}, view);
  return layout.style === 'overview'
    ? [...besideRows(layout), ...offRows(analysis, layout), ...overWords(layout)]
    : besideRows(layout);
}

test.each(examples)('relations of %s end at headers and its flows at rows', (file) => {
  expect(misplaced(exampleOf(file))).toEqual([]);
});

describe('in any drawing relations end at headers and flows at rows', () => {
  const charms = [...catalogue.charms.values()];

  test('where people draw', () => {
    fc.assert(
      fc.property(deployments(charms, 10), (deployment) => {
        expect(misplaced(derive(deployment))).toEqual([]);
      }),
      runs(60),
    );
  });

  test('where an adversary draws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(adversaries(catalogue), (deployment) => {
        expect(misplaced(derive(deployment))).toEqual([]);
      }),
      runs(40),
    );
  });
});
