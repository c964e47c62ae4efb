// Layers of a bundle merged as Juju merges overlays: later ones change, add to or take away what earlier ones said.
import type { Json } from '../../document/document.ts';
import { applicationOf } from '../../document/name.ts';
import type { Problem } from '../../document/result.ts';
import type { Layer } from './layer.ts';
import { type Body, isBody } from './reading.ts';
import type { Line } from './relation.ts';

export type Merged = {
  readonly applications: ReadonlyMap<string, Body>;
  readonly saas: ReadonlyMap<string, Body>;
  readonly lines: readonly Line[];
  readonly rest: Body;
};

/** The first layer is the base. Scalars and lists are replaced, mappings merged by key, relations added. */
export function mergeLayers(layers: readonly Layer[], problems: Problem[]): Merged {
  const applications = new Map<string, Body>();
  const saas = new Map<string, Body>();
  let lines: readonly Line[] = [];
  let rest: Body = {};
  layers.forEach((layer, at) => {
    const gone = new Set<string>();
    mergeBodies(applications, layer, 'applications', at === 0, gone, problems);
    mergeBodies(saas, layer, 'saas', at === 0, gone, problems);
    if (gone.size > 0) lines = lines.filter(({ relation }) => relation.every((end) => !gone.has(applicationOf(end))));
    lines = lines.length === 0 ? layer.lines : [...lines, ...layer.lines];
    const { machines, ...others } = layer.rest;
    rest = { ...mergeBody(rest, others), ...(machines === undefined ? {} : { machines }) };
  });
  return { applications, saas, lines, rest };
}

function mergeBodies(
  merged: Map<string, Body>,
  layer: Layer,
  key: 'applications' | 'saas',
  isBase: boolean,
  gone: Set<string>,
  problems: Problem[],
): void {
  for (const [name, body] of layer[key]) {
    const before = merged.get(name);
    if (body !== null) merged.set(name, before ? mergeBody(before, body) : body);
    else if (isBase) {
      merged.set(name, {});
      problems.push({ severity: 'warning', ...layer.locate([key, name]), ...noBody(name) });
    } else if (merged.delete(name)) gone.add(name);
  }
}

/** A key whose value is `null` goes; an empty mapping empties what it meets. */
export function mergeBody(base: Body, over: Body): Body {
  const merged = new Map<string, Json>(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    if (value === null) merged.delete(key);
    else if (isBody(value) && isBody(before) && Object.keys(value).length > 0)
      merged.set(key, mergeBody(before, value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

function noBody(name: string): Pick<Problem, 'code' | 'message' | 'wayOut'> {
  return {
    code: 'bundle/no-body',
    message: `\`${name}\` has no body: in an overlay this takes it away, in a base Juju refuses it. It is kept, of an unknown charm.`,
    wayOut: 'Read the overlay together with its base, or write the charm.',
  };
}
