import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Deployment, Point } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { loadDocument } from '../read/orrery.ts';
import { deployments, drawing } from '../testing.ts';
import { meet } from './box.ts';
import type { Box, Layer, Layout, View } from './layout.ts';
import { place } from './place.ts';
import { headOf } from './processes.ts';
import { tidy } from './tidy.ts';

const folder = 'public/examples';
const examples = readdirSync(folder).filter((file) => file.endsWith('.orrery.json'));
const all = signals.slice(0, 4);

function view(shown: readonly Signal[] = all, layer: Layer = 'both'): View {
  return { signals: shown, layer, form: 'app', rest: 'dim' };
}

const views: readonly View[] = [
  view(),
  ...(['relations', 'flow', 'both'] as const).flatMap((layer) => [
    ...all.map((signal) => view([signal], layer)),
    view(['charm-traces', 'workload-traces'], layer),
  ]),
];

function exampleOf(file: string): Analysis {
  const loaded = loadDocument(readFileSync(`${folder}/${file}`, 'utf8'), file);
  if (!loaded.ok) throw new Error(`${file} cannot be read`);
  return derive(loaded.value.deployment);
}

/** What is wrong with a layout, in words; nothing where it is sound. */
function faults(analysis: Analysis, layout: Layout): readonly string[] {
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

function stretches(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a ? [[a, b] as const] : [];
  });
}

function lineFaults({ lines, cards }: Layout): readonly string[] {
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

function labelFaults({ labels, cards }: Layout): readonly string[] {
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

describe('every example', () => {
  test.each(examples)('%s is sound in every view', (file) => {
    const analysis = exampleOf(file);
    for (const one of views) expect(faults(analysis, place(analysis, {}, one))).toEqual([]);
  });

  test.each(examples)('%s stands where tidying puts it', (file) => {
    const analysis = exampleOf(file);
    expect(place(analysis, tidy(analysis), view())).toEqual(place(analysis, {}, view()));
  });

  test.each(examples)('%s moves no card when other signals are shown', (file) => {
    const analysis = exampleOf(file);
    const boxes = (one: View) => place(analysis, {}, one).cards.map(({ box }) => box);
    for (const one of views) expect(boxes(one)).toEqual(boxes(view()));
  });

  test.each(examples)('%s shows every origin whose telemetry is stored on a way of its own', (file) => {
    const analysis = exampleOf(file);
    const { ways } = place(analysis, {}, view());
    const units = new Set(ways.flatMap((way) => way.units.map((unit) => `${way.signal} ${unit}`)));
    const stored = analysis.flows.filter(({ end, signal }) => end === 'stored' && all.includes(signal));
    const clusterOf = (process: string) => analysis.topology.unit(process.split(' ')[0] ?? '')?.application ?? -1;
    const head = (process: string) => headOf(analysis, clusterOf(process));
    const leaving = stored.filter(({ origin, stores }) => stores.some((store) => head(store) !== head(origin)));
    for (const { signal, origin } of leaving) expect(units).toContain(`${signal} ${origin.split(' ')[0]}`);
  });
});

const charms = [...catalogue.charms.values()];

test('support that serves a worker alone has a place of its own', () => {
  const deployment = drawing(`
    loki (loki-coordinator-k8s)
    read (loki-worker-k8s, role-read=true)
    target (prometheus-scrape-target-k8s)
    loki:loki-cluster -- read:loki-cluster
    read:loki-cluster -- target:metrics-endpoint
  `);
  const analysis = derive(deployment);
  expect(faults(analysis, place(analysis, {}, view()))).toEqual([]);
});

describe('any drawing', () => {
  test('is sound where nobody moved a card', () => {
    fc.assert(
      fc.property(deployments(charms, 10), (deployment) => {
        const analysis = derive(deployment);
        expect(faults(analysis, place(analysis, {}, view()))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('looks the same in whatever order it is written', () => {
    fc.assert(
      fc.property(deployments(charms, 8), (deployment) => {
        const [one, other] = [derive(deployment), derive(turned(deployment))];
        expect(place(other, {}, view())).toEqual(place(one, {}, view()));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps every stated position', () => {
    fc.assert(
      fc.property(deployments(charms, 6), fc.integer({ min: -900, max: 900 }), (deployment, by) => {
        const analysis = derive(deployment);
        const [first] = analysis.topology.applications;
        if (!first) return;
        const { cards } = place(analysis, { [first.id]: { x: by, y: -by } }, view());
        const card = cards.find(({ application }) => application === first.id);
        expect(card?.box).toMatchObject({ x: by, y: -by });
      }),
      { numRuns: 40 },
    );
  });
});

/** The same deployment with everything written the other way round. */
function turned(deployment: Deployment): Deployment {
  const turn = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
  return {
    ...deployment,
    applications: turn(deployment.applications),
    relations: turn(deployment.relations),
    charms: turn(deployment.charms),
  };
}

describe('what is special', () => {
  test('an empty drawing has an empty picture', () => {
    const layout = place(derive(drawing('')), {}, view());
    expect([layout.cards, layout.lines, layout.ways]).toEqual([[], [], []]);
  });

  test('a card that is moved leaves every other where it was', () => {
    const analysis = exampleOf('cos-ha.orrery.json');
    const boxes = (layout: Layout) =>
      layout.cards.filter(({ application }) => application !== 'otelcol').map(({ box }) => box);
    const moved = place(analysis, { otelcol: { x: -400, y: 300 } }, view());
    expect(boxes(moved)).toEqual(boxes(place(analysis, {}, view())));
    expect(lineFaults(moved)).toEqual([]);
  });

  test('a single application has a card and no region', () => {
    const layout = place(derive(drawing('alone')), {}, view());
    expect(layout.cards).toHaveLength(1);
    expect(layout.regions).toEqual([]);
  });

  test('a relation to an application that is not there ends in a cross beside its card', () => {
    const analysis = derive(drawing('here (loki-k8s)\nhere:logging -- ?gone:logging'));
    const { marks, lines } = place(analysis, {}, view());
    expect(marks.map(({ form }) => form)).toEqual(['broken']);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([['here', 'here']]);
  });

  test('a relation across models wears an offer on the edge of the model that provides', () => {
    const text = `logs (loki-k8s, model far)
      agent (opentelemetry-collector-k8s, model near)
      agent:send-loki-logs -- logs:logging`;
    const { marks, regions } = place(derive(drawing(text)), {}, view([], 'relations'));
    const edge = regions.find(({ id }) => id === 'model far')?.box;
    const [offer] = marks;
    expect(offer?.form).toBe('offer');
    const { x = 0, y = 0, width = 0, height = 0 } = edge ?? {};
    const onEdge = [x, x + width].includes(offer?.at.x ?? -1) || [y, y + height].includes(offer?.at.y ?? -1);
    expect(onEdge).toBe(true);
  });

  test('a cluster with a single store is drawn large, with lines that run straight', () => {
    const text = `coordinator (coordinator)
      worker (worker, units 3)
      logs (logging-store)
      coordinator:cluster -- worker:cluster
      coordinator:logging -- logs:logging`;
    const layout = place(derive(drawing(text)), {}, view(['logs']));
    expect(layout.style).toBe('detail');
    const flows = layout.lines.filter(({ tag }) => tag === 'flow');
    expect(flows).toHaveLength(5);
    for (const { points } of flows) expect(points).toHaveLength(2);
  });
});
