import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries, hostileName, runs } from '../adversary.ts';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { Deployment } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { loadDocument } from '../read/orrery.ts';
import { deployments, drawing } from '../testing.ts';
import { holds, meet } from './box.ts';
import { faults, lineFaults } from './faults.ts';
import { markBox, stretchBoxes } from './labels.ts';
import type { Layer, Layout, View } from './layout.ts';
import { widthIn } from './lettering.ts';
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

/** Rows and chips stay in their card. */
function partFaults({ cards }: Layout): readonly string[] {
  return cards.flatMap(({ application, box: { width, height }, rows, chips }) =>
    [...rows, ...chips]
      .filter(
        ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width + 0.01 || box.y + box.height > height + 0.01,
      )
      .map(({ text }) => `${text} leaves ${application}`),
  );
}

describe('every example', () => {
  test.each(examples)('%s is sound in every view', (file) => {
    const analysis = exampleOf(file);
    for (const one of views) expect(faults(analysis, place(analysis, {}, one))).toEqual([]);
  });

  test.each(examples)('%s leads no relation, nor its mark, over the title of a cluster', (file) => {
    const { regions, lines, marks } = place(exampleOf(file), {}, view());
    const titles = regions
      .filter(({ tag }) => tag === 'cluster')
      .map(({ box, title }) => ({ ...box, x: box.x + 16, width: widthIn('region-title', title), height: 30 }));
    const drawn = [...stretchBoxes(lines.filter(({ tag }) => tag === 'relation')), ...marks.map(markBox)];
    expect(titles.filter((title) => drawn.some((box) => meet(title, box, 2)))).toEqual([]);
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

  test('is sound in every view, whatever an adversary draws and however it is named', { timeout: 60_000 }, () => {
    const drawn = fc.oneof(adversaries(catalogue), adversaries(catalogue, { names: hostileName() }));
    fc.assert(
      fc.property(drawn, fc.constantFrom(...views), (deployment, one) => {
        const analysis = derive(deployment);
        const layout = place(analysis, {}, one);
        expect([...faults(analysis, layout), ...partFaults(layout)]).toEqual([]);
      }),
      runs(40),
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

  test('what nobody answers is lost inside the row of its process', () => {
    const layout = place(exampleOf('cos-ha.orrery.json'), {}, view(['metrics']));
    const [lost, another] = layout.lines.filter((line) => line.tag === 'flow' && line.end === 'lost');
    const card = layout.cards.find(({ application }) => application === lost?.from);
    const row = card?.rows.find(({ text }) => text === 'nginx');
    if (!lost || !card || !row) throw new Error('nothing is lost');
    const box = { ...row.box, x: card.box.x + row.box.x, y: card.box.y + row.box.y };
    expect(another).toBeUndefined();
    for (const { x, y } of lost.points) expect(holds(box, { x, y, width: 0, height: 0 })).toBe(true);
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
