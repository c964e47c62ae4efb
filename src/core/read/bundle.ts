// Reads Juju bundles: several documents and files as overlays of one another, and juju-deployer's baskets.
import { bounds } from '../document/bounds.ts';
import type { Application, ApplicationId, Document, Json, Point, Relation, RelationId } from '../document/document.ts';
import { applicationOf as applicationOfRef, isPossibleName, relationId } from '../document/name.ts';
import { drawnTwice, tooMany } from '../document/parse.ts';
import { isRefused, type Problem, type Result } from '../document/result.ts';
import { applicationOf, positionOf } from './bundle/application.ts';
import { basketsOf, isBaskets, mostBaskets } from './bundle/basket.ts';
import { type Layer, readLayer } from './bundle/layer.ts';
import { type Merged, mergeLayers } from './bundle/overlay.ts';
import { type Body, isBody } from './bundle/reading.ts';
import type { Line } from './bundle/relation.ts';
import { saasOf } from './bundle/saas.ts';
import type { Content } from './content.ts';

const bundleKeys = ['applications', 'services', 'relations', 'saas', 'bundle', 'machines'];

/** True for bundles, whole or overlay, and for baskets. */
export function isBundle({ documents }: Content): boolean {
  const first = documents?.find((document) => document !== null);
  return isBody(first) && (bundleKeys.some((key) => Object.hasOwn(first, key)) || isBaskets(first));
}

/**
 * One document of all the files together, as Juju merges overlays: the first YAML document of the first file is the base.
 * Applications that lines name and no file has are there without a charm; a basket's applications stand in its model.
 */
export function readBundles(contents: readonly Content[]): Result<Document> {
  const problems = contents.flatMap((content) => content.problems);
  const drawing: Drawing = { applications: new Map(), relations: new Map(), positions: new Map(), rest: {}, problems };
  const layers: Layer[] = [];
  for (const content of contents) {
    for (const { value, locate } of documentsOf(content)) {
      if (isBaskets(value) && !Object.hasOwn(value, 'applications')) drawBaskets(value, locate, drawing);
      else layers.push(readLayer(value, { locate, problems }));
    }
  }
  if (layers.length > 0) draw(mergeLayers(layers, problems), 'default', (name) => name, drawing);
  reportAmount(drawing, contents[0]?.name ?? '');
  if (isRefused(problems)) return { ok: false, problems };
  return { ok: true, value: documentOf(drawing, titleOf(drawing, contents)), problems };
}

type Drawing = {
  readonly applications: Map<ApplicationId, Application>;
  readonly relations: Map<RelationId, Relation>;
  readonly positions: Map<ApplicationId, Point>;
  readonly problems: Problem[];
  rest: Body;
};

function documentsOf({
  documents,
  locate,
}: Content): readonly { value: Body; locate: ReturnType<Content['locate']> }[] {
  return (documents ?? []).flatMap((value, at) => (isBody(value) ? [{ value, locate: locate(at) }] : []));
}

/** Names that two baskets share get the basket's name behind them in the later one. */
function drawBaskets(value: Body, locate: Layer['locate'], drawing: Drawing): void {
  const amount = Object.keys(value).length;
  if (amount > mostBaskets) {
    drawing.problems.push({ severity: 'error', ...locate([]), ...tooMany(amount, mostBaskets, 'environments') });
    return;
  }
  for (const { name, body } of basketsOf(value)) {
    if (isFull(drawing)) return;
    const layer = readLayer(body, { locate: (path) => locate([name, ...path]), problems: drawing.problems });
    const model = isPossibleName(name) ? name : 'default';
    const taken = new Set(drawing.applications.keys());
    const rename = (id: ApplicationId): ApplicationId => (taken.has(id) ? freeName(`${id}-${model}`, taken) : id);
    draw(mergeLayers([layer], drawing.problems), model, rename, drawing);
  }
}

/** Heirs of heirs can hold more than any file; what is too much already is told, and no more is drawn. */
function isFull({ applications, relations }: Drawing): boolean {
  return applications.size > bounds.applications || relations.size > bounds.relations;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-x${count}`;
  return free;
}

function draw(merged: Merged, model: string, rename: (id: ApplicationId) => ApplicationId, drawing: Drawing): void {
  for (const [name, body] of merged.applications) {
    drawing.applications.set(rename(name), applicationOf(body, model));
    const position = positionOf(body);
    if (position) drawing.positions.set(rename(name), position);
  }
  for (const [name, body] of merged.saas) {
    if (!merged.applications.has(name)) drawing.applications.set(rename(name), saasOf(body));
  }
  for (const line of merged.lines) drawLine(line, model, rename, drawing);
  drawing.rest =
    model === 'default' ? { ...drawing.rest, ...merged.rest } : withBasket(drawing.rest, model, merged.rest);
}

function withBasket(rest: Body, name: string, own: Body): Body {
  if (Object.keys(own).length === 0) return rest;
  const baskets = isBody(rest['baskets']) ? rest['baskets'] : {};
  return { ...rest, baskets: { ...baskets, [name]: own } };
}

function drawLine(line: Line, model: string, rename: (id: ApplicationId) => ApplicationId, drawing: Drawing): void {
  const [one, other] = line.relation.map((end) => {
    const name = applicationOfRef(end);
    return rename(name) + end.slice(name.length);
  });
  if (one === undefined || other === undefined) return;
  const id = relationId([one, other]);
  if (drawing.relations.has(id)) {
    drawing.problems.push({ severity: 'warning', ...line.place(), ...drawnTwice(line.relation) });
    return;
  }
  drawing.relations.set(id, [one, other]);
  for (const end of [one, other]) drawOutside(applicationOfRef(end), model, line, drawing);
}

/** An application that only a line names stands in another file; nothing is known of it. */
function drawOutside(id: ApplicationId, model: string, line: Line, { applications, problems }: Drawing): void {
  if (applications.has(id) || !isPossibleName(id)) return;
  applications.set(id, { model, config: {}, juju: { outside: true } });
  problems.push({
    severity: 'info',
    code: 'bundle/outside',
    ...line.place(),
    message: `\`${id}\` is not in this file; it is drawn as an application of an unknown charm.`,
    wayOut: 'Read this file together with the bundle that has it.',
  });
}

function reportAmount({ applications, relations, problems }: Drawing, place: string): void {
  const units = [...applications.values()].reduce((sum, application) => sum + (application.units ?? 1), 0);
  const amounts = [
    { amount: applications.size, most: bounds.applications, of: 'applications' },
    { amount: relations.size, most: bounds.relations, of: 'relations' },
    { amount: units, most: bounds.allUnits, of: 'units' },
  ];
  for (const { amount, most, of } of amounts) {
    if (amount > most) problems.push({ severity: 'error', place, ...tooMany(amount, most, of) });
  }
}

function titleOf({ rest }: Drawing, contents: readonly Content[]): string {
  const { name } = rest;
  if (typeof name === 'string' && name !== '') return name;
  const file = contents[0]?.name.split('/').at(-1) ?? '';
  return file.replace(/\.(ya?ml|json)$/, '');
}

function documentOf({ applications, relations, positions, rest }: Drawing, title: string): Document {
  const juju: Json | undefined = Object.keys(rest).length === 0 ? undefined : rest;
  return {
    orrery: 1,
    title,
    deployment: {
      models: {},
      applications: Object.fromEntries(applications),
      relations: Object.fromEntries(relations),
      charms: {},
    },
    positions: Object.fromEntries(positions),
    notes: [],
    stories: [],
    ...(juju === undefined ? {} : { juju }),
  };
}
