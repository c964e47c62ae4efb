import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversarialDocuments, adversarialEdits, adversaries, hostileName, runs } from './adversary.ts';
import { catalogue } from './catalogue/known.ts';
import { type Consequence, whatif } from './compare/whatif.ts';
import { derive } from './derive.ts';
import type { Analysis } from './diagnose/analysis.ts';
import { help } from './diagnose/help.ts';
import type { Deployment, Document } from './document/document.ts';
import { rename } from './document/rename.ts';
import { draw } from './draw.ts';
import { signals } from './flow/flow.ts';
import { insideOf } from './flow/inside.ts';
import { trace } from './flow/trace.ts';
import type { View } from './layout/layout.ts';
import { narrate, narrationReport } from './narrate/narration.ts';
import { consequenceReport } from './narrate/report.ts';
import { loadDocument } from './read/orrery.ts';
import { read } from './read/read.ts';
import { frame } from './scene/frame.ts';
import type { Mark, Scene } from './scene/scene.ts';
import { settle } from './settle/settle.ts';
import { drawing, frozen } from './testing.ts';
import { resolve } from './topology/resolve.ts';
import { writeAnalysis } from './write/analysis.ts';
import { writeBundle } from './write/bundle.ts';
import { saveDocument } from './write/orrery.ts';
import { preparePicture, writePicture } from './write/picture.ts';
import { writeSvg } from './write/svg.ts';

const views: readonly View[] = [
  { signals: signals.slice(0, 5), layer: 'both', form: 'app', rest: 'dim' },
  { signals: ['logs'], layer: 'flow', form: 'export', rest: 'omit' },
  { signals: ['metrics', 'profiles'], layer: 'relations', form: 'export', rest: 'dim' },
  { signals: [], layer: 'both', form: 'app', rest: 'omit' },
];

describe('whatever an adversary draws', { timeout: 120_000 }, () => {
  test('is derived, drawn, told and supposed, and nothing on the way changes what came before', () => {
    fc.assert(
      fc.property(adversarialDocuments(catalogue), fc.nat(), (document, chosen) => {
        frozen(document);
        const topology = frozen(resolve(document.deployment, catalogue));
        frozen(trace(topology, frozen(settle(topology))));
        const analysis = frozen(derive(document.deployment));
        expect(JSON.parse(writeAnalysis(analysis)).orrery).toBe(1);
        for (const view of views)
          expect(faultsIn(document, analysis, { ...view, ...aimed(document, chosen) })).toEqual([]);
        for (const { id } of topology.applications) frozen(insideOf(analysis, id));
        const consequence = frozen(supposed(analysis, chosen));
        for (const { after } of [consequence.now, consequence.fresh]) expect(after.settlement.isSettled).toBe(true);
        expect(consequenceReport({ ...consequence, before: analysis })).not.toMatch(/undefined|NaN|\[object/);
      }),
      runs(40),
    );
  });

  test('is told in diagnostics that have a help page, and whose mends can be made', () => {
    fc.assert(
      fc.property(adversarialDocuments(catalogue), (document) => {
        for (const { code, message, fixes } of derive(frozen(document).deployment).diagnostics) {
          expect(help(code)?.code).toBe(code);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
          for (const { edit } of fixes) derive(frozen(edit(document)).deployment);
        }
      }),
      runs(20),
    );
  });

  test('comes out alike in whatever order it was drawn', () => {
    fc.assert(
      fc.property(adversarialDocuments(catalogue), (document) => {
        const other = { ...document, deployment: turned(document.deployment) };
        const [one, two] = [derive(document.deployment), derive(other.deployment)];
        expect(writeAnalysis(two)).toBe(writeAnalysis(one));
        for (const view of views.slice(0, 2)) {
          expect(writeSvg(draw(two, other, view), { theme: 'light' })).toBe(
            writeSvg(draw(one, document, view), { theme: 'light' }),
          );
        }
      }),
      runs(25),
    );
  });

  test('is the same after any edits as if it had been drawn so at once', () => {
    fc.assert(
      fc.property(
        adversarialDocuments(catalogue),
        fc.array(adversarialEdits(catalogue), { minLength: 1, maxLength: 12 }),
        (document, edits) => {
          let edited = frozen(document);
          for (const edit of edits) {
            edited = frozen(edit(edited));
            const fresh: Deployment = structuredClone(edited.deployment);
            expect(writeAnalysis(derive(edited.deployment))).toBe(writeAnalysis(derive(fresh)));
          }
        },
      ),
      runs(25),
    );
  });

  test('is the same again when edits are taken back, one by one', () => {
    fc.assert(
      fc.property(
        adversarialDocuments(catalogue, { most: 8 }),
        fc.array(adversarialEdits(catalogue), { minLength: 1, maxLength: 6 }),
        (document, edits) => {
          const states = [frozen(document)];
          for (const edit of edits) states.push(frozen(edit(states.at(-1) ?? document)));
          const forth = states.map(({ deployment }) => writeAnalysis(derive(deployment)));
          // As undo gives them: objects that are new, and the same in what they say.
          const back = states.toReversed().map(({ deployment }) => writeAnalysis(derive(structuredClone(deployment))));
          expect(back.toReversed()).toEqual(forth);
        },
      ),
      runs(15),
    );
  });
});

describe('renaming', { timeout: 60_000 }, () => {
  /** Names of one length that occur in nothing else, so that they can be told in any text. */
  const names = fc.integer({ min: 0, max: 675 }).map((at) => `q${letter(at)}${letter(Math.floor(at / 26))}qz`);
  const letter = (at: number) => String.fromCharCode(97 + (at % 26));

  test('commutes with deriving: every name is the new one, and nothing else is otherwise', () => {
    fc.assert(
      fc.property(adversaries(catalogue, { names }), fc.constantFrom('', '$&', '$1-é'), (deployment, suffix) => {
        const ids = Object.keys(deployment.applications).sort();
        const others = ids.map((id) => `w${id.slice(1)}${suffix}`);
        const renamed = writeAnalysis(derive(renamedTo(deployment, ids, others)));
        const back = ids.reduce((text, id, at) => text.replaceAll(others[at] ?? '', () => id), renamed);
        expect(portless(anonymous(back))).toBe(portless(anonymous(writeAnalysis(derive(deployment)))));
      }),
      runs(40),
    );
  });

  test('to names in another order changes only the order, where no line has to give way to another', () => {
    fc.assert(
      fc.property(adversaries(catalogue, { names }), (drawn) => {
        const deployment = withoutBroken(drawn);
        const ids = Object.keys(deployment.applications).sort();
        const others = ids.map((_, at) => `w${String.fromCharCode(122 - at)}zqqz`);
        const told = meaningOf(derive(deployment), ids, ids);
        expect(meaningOf(derive(renamedTo(deployment, ids, others)), others, ids)).toEqual(told);
      }),
      runs(40),
    );
  });
});

describe('names that collide', () => {
  const drawn = (one: string, two: string) =>
    drawing(`tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
tempo-all (tempo-worker-k8s, units 3)
tempo:s3 -- tempo-s3
tempo:tempo-cluster -- tempo-all
traefik (traefik-k8s)
${[one, two].map(storeOf).join('\n')}`);
  const storeOf = (id: string) => `${id} (mimir-coordinator-k8s)
s3-${id} (s3-integrator)
w-${id} (mimir-worker-k8s, units 3, role-all=true)
${id}:s3 -- s3-${id}
${id} -- w-${id}
${id}:ingress -- traefik
tempo:send-remote-write -- ${id}`;

  test.each([
    ['one', 'two', 'one'],
    ['two', 'one', 'one'],
    ['zero', 'two', 'two'],
  ])(
    'at one location of nginx are found whatever the names, and the first of them is led to: %s, %s',
    (one, two, first) => {
      const { flows, diagnostics } = derive(drawn(one, two));
      expect(diagnostics.filter(({ code }) => code === 'nginx/locations-collide')).toHaveLength(1);
      const pushed = flows.filter(({ signal, origin }) => signal === 'metrics' && origin.startsWith('tempo-all/'));
      expect(pushed.length).toBeGreaterThan(0);
      for (const { stores } of pushed) {
        expect(stores.length).toBeGreaterThan(0);
        expect(stores.filter((store) => !store.startsWith(`w-${first}/`) && !store.startsWith(`${first}/`))).toEqual(
          [],
        );
      }
    },
  );
});

describe('hostile names and texts', { timeout: 60_000 }, () => {
  const documents = adversarialDocuments(catalogue, { names: hostileName(), most: 6 });

  test('survive saving and loading, in either form, and mean the same', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('json' as const, 'yaml' as const), (document, form) => {
        const loaded = loadDocument(saveDocument(document, form), 'x');
        expect(loaded).toMatchObject({ ok: true });
        if (!loaded.ok) return;
        expect(loaded.value).toEqual(document);
        expect(writeAnalysis(derive(loaded.value.deployment))).toBe(writeAnalysis(derive(document.deployment)));
      }),
      runs(40),
    );
  });

  test('survive as applications and lines of a bundle', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const result = read([{ name: 'x', text: writeBundle(document, catalogue) }]);
        expect(result).toMatchObject({ ok: true });
        if (!result.ok) return;
        const { applications, relations } = result.value.deployment;
        expect(Object.keys(applications)).toEqual(
          expect.arrayContaining(Object.keys(document.deployment.applications)),
        );
        expect(Object.keys(relations).sort()).toEqual(Object.keys(document.deployment.relations).sort());
      }),
      runs(40),
    );
  });

  test('stay in their element, in SVG, prepared picture and sentences', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, chosen) => {
        const analysis = frozen(derive(frozen(document).deployment));
        const view = { ...(views[chosen % views.length] ?? {}), ...aimed(document, chosen) } as View; // one of the views
        expect(faultsIn(document, analysis, view)).toEqual([]);
        const scene = draw(analysis, document, view);
        const picture = preparePicture(analysis, scene, view);
        expect(JSON.parse(writePicture(analysis, scene, view))).toEqual(JSON.parse(JSON.stringify(picture)));
        consequenceReport(supposed(analysis, chosen), 'markdown');
      }),
      runs(40),
    );
  });
});

/** What is chosen and in focus: something drawn, or nothing. */
function aimed({ deployment }: Document, chosen: number): Partial<View> {
  const ids = [...Object.keys(deployment.applications), ...Object.keys(deployment.relations)];
  const id = ids[chosen % (ids.length + 3)];
  return id === undefined ? {} : { focus: id, selected: id };
}

/** What is wrong with a picture and its sentences. */
function faultsIn(document: Document, analysis: Analysis, view: View): readonly string[] {
  const scene = frozen(draw(analysis, document, view));
  const svg = writeSvg(scene, { theme: 'light' });
  const said = narrationReport(narrate(analysis, 'title', view), 'markdown');
  return [
    ...(isWellFormed(svg) ? [] : ['an element is not closed']),
    ...numbersOf(scene)
      .filter((number) => !Number.isFinite(number))
      .map((number) => `${number} in the picture`),
    ...frame(scene, 1234.5)
      .filter(({ x, y }) => !Number.isFinite(x + y))
      .map(({ unit }) => `a token of ${unit} is nowhere`),
    ...(/undefined|NaN|\[object/.test(said) ? [said] : []),
  ];
}

function numbersOf({ bounds, nodes, edges, front }: Scene): readonly number[] {
  const marks = [...front, ...nodes.flatMap((node) => node.marks), ...edges.flatMap((edge) => edge.marks)];
  const boxes = [bounds, ...nodes.map(({ box }) => box)].flatMap(({ x, y, width, height }) => [x, y, width, height]);
  return [...boxes, ...edges.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y])), ...marks.flatMap(ofMark)];
}

function ofMark(mark: Mark): readonly number[] {
  const own = Object.values(mark).filter((value) => typeof value === 'number');
  if (mark.tag === 'path') return (mark.d.match(/NaN|Infinity|-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
  return mark.tag === 'g' ? [...own, ...mark.marks.flatMap(ofMark)] : own;
}

/** Every element that is opened is closed, in turn. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (close && open.pop() !== name) return false;
    if (!close && !self && name) open.push(name);
  }
  return open.length === 0;
}

/** A cut of any kind. */
function supposed(analysis: Analysis, chosen: number): Consequence {
  const { relations, units, applications } = analysis.topology;
  const relation = relations[chosen % Math.max(1, relations.length)]?.id ?? 'none';
  const unit = units[chosen % Math.max(1, units.length)]?.id ?? 'none/0';
  const application = applications[chosen % Math.max(1, applications.length)]?.id ?? 'none';
  const cuts = [
    { tag: 'relation', relation },
    { tag: 'unit', unit },
    { tag: 'application', application },
    { tag: 'units', application, units: chosen % 4 },
    { tag: 'role', application, role: ['all', 'read', 'write', 'distributor'][chosen % 4] ?? 'all' },
    { tag: 'tls', application, isOn: chosen % 2 === 0 },
    { tag: 'track', application, track: ['direct', 'proxied', '2'][chosen % 3] ?? '2' },
  ] as const;
  return whatif(
    analysis,
    [0, 3].flatMap((more) => cuts[(Math.floor(chosen / 7) + more) % cuts.length] ?? []),
  );
}

function turned({ models, applications, relations, charms }: Deployment): Deployment {
  const turn = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
  const turnedLines = Object.entries(relations).map(([id, [one, other]]) => [id, [other, one] as const] as const);
  const turnedBodies = Object.entries(applications).map(([id, application]) => {
    const { config, publishes } = application;
    return [
      id,
      { ...application, config: turn(config), ...(publishes ? { publishes: turn(publishes) } : {}) },
    ] as const;
  });
  return {
    models: turn(models),
    applications: turn(Object.fromEntries(turnedBodies)),
    relations: turn(Object.fromEntries(turnedLines)),
    charms: turn(charms),
  };
}

function renamedTo(deployment: Deployment, ids: readonly string[], others: readonly string[]): Deployment {
  const document: Document = { orrery: 1, title: '', deployment, positions: {}, notes: [], stories: [] };
  return ids.reduce((before, id, at) => rename(id, others[at] ?? id)(before), document).deployment;
}

/** A line that does not fit may have given way to another, and which does depends on the stated order. */
function withoutBroken(deployment: Deployment): Deployment {
  const { topology } = derive(deployment);
  const kept = Object.entries(deployment.relations).filter(([id]) => topology.relation(id)?.state !== 'broken');
  return { ...deployment, relations: Object.fromEntries(kept) };
}

/**
 * The charms read `tempo.cos.svc.cluster.local:4317` as a scheme and a path, as Python does, and name the proxy's place by the path. A name
 * that Juju would refuse is no scheme either: then the whole stands there.
 */
function portless(text: string): string {
  return text.replace(/(worker-telemetry-proxy-[a-z]+-[a-z_]+grpc)[^"]*/g, '$1');
}

/** Across models a side is called by a digest of the relation's name. */
function anonymous(text: string): string {
  return text.replace(/remote-[0-9a-f]{8}/g, 'remote');
}

/** Where telemetry ends, how units are, and what is found, under the given names; order carries nothing. */
function meaningOf(analysis: Analysis, ids: readonly string[], names: readonly string[]) {
  const named = (text: string) =>
    anonymous(ids.reduce((before, id, at) => before.replaceAll(id, names[at] ?? ''), text));
  const { flows, settlement, diagnostics } = analysis;
  return {
    flows: flows
      .map(({ signal, origin, end, stores, duplicates }) =>
        [signal, named(origin), end, ...stores.map(named).sort(), duplicates].join(' '),
      )
      .sort(),
    statuses: [...settlement.statuses].map(([unit, { name, message }]) => named(`${unit} ${name} ${message}`)).sort(),
    diagnostics: diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort(),
  };
}
