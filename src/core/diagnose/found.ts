// What rules find, with its place among all. What relations join is judged by itself, and not again while nothing has changed of it,
// nor of what shares a model with it: there mends look for others to relate to.
import type { Deployment, ModelName } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Flow } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { partsOf } from '../flow/parts.ts';
import { type Component, componentsOf } from '../settle/component.ts';
import type { Topology } from '../topology/topology.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Judged, Part, Rule } from './rule.ts';

/** `key`: by severity, the worst first; then code, then subject. */
export type Found = { readonly diagnostic: Diagnostic; readonly key: string };

export function findIn(judged: Judged, rules: readonly Rule[]): readonly Found[] {
  return flatMap(rules, ({ code, severity, find }) =>
    find(judged).map(({ subject, message, fixes = [] }) => {
      const diagnostic: Diagnostic = { code, severity, subject, message, fixes };
      return { diagnostic, key: orderKey(diagnostic) };
    }),
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function orderKey({ severity, code, subject, message }: Diagnostic): string {
  const { application, applications, unit, relation, endpoint, signal, key } = subject;
  const named = application ?? applications?.join(' ');
  return [severities.indexOf(severity), code, named, unit, relation, endpoint, signal, key, message].join('\n');
}

/** The flows of a part stay the same list while it does; what is found in it hangs on them. */
const known = new WeakMap<readonly Flow[], Around & { readonly found: readonly Found[] }>();
/** All parts that have applications in one of its models, by their numbers: parts of old drawings must not hold each other. */
type Around = { readonly charms: Deployment['charms']; readonly neighbours: string };

/** The rules of every call are the same. Nothing is kept of a drawing that is settled from before: there more is left over than relations say. */
export function findByPart(whole: Judged, rules: readonly Rule[]): readonly Found[] {
  const { topology, settlement, flows } = whole;
  const [components, parts] = [componentsOf(topology), partsOf(flows)];
  if (components.length !== parts.length) return findIn(whole, rules);
  const neighbours = neighboursByModel(components, parts);
  return flatMap(components, (component, at) => {
    const own = parts[at] ?? [];
    const around: Around = {
      charms: topology.deployment.charms,
      neighbours: modelsOf(component)
        .map((model) => neighbours.get(model))
        .join(';'),
    };
    const last = known.get(own);
    if (last?.charms === around.charms && last.neighbours === around.neighbours) return last.found;
    const found = findIn({ topology, settlement, flows: own, part: partAt(topology, component) }, rules);
    if (settlement.from === 'nothing') known.set(own, { ...around, found });
    return found;
  });
}

function modelsOf({ applications }: Component): readonly ModelName[] {
  return [...new Set(applications.map(({ stated }) => stated.model))];
}

function neighboursByModel(
  components: readonly Component[],
  parts: readonly (readonly Flow[])[],
): ReadonlyMap<ModelName, string> {
  const all = flatMap(components, (component, at) =>
    modelsOf(component).map((model) => ({ model, part: numberOf(parts[at] ?? []) })),
  );
  const byModel = grouped(all, ({ model }) => model);
  return new Map([...byModel].map(([model, same]) => [model, same.map(({ part }) => part).join()]));
}

const numbers = new WeakMap<readonly Flow[], number>();
let last = 0;

function numberOf(flows: readonly Flow[]): number {
  const number = numbers.get(flows) ?? ++last;
  numbers.set(flows, number);
  return number;
}

function partAt({ clusters }: Topology, { applications, relations }: Component): Part {
  const own = flatMap(applications, ({ index, cluster }) => {
    const one = clusters[cluster ?? -1];
    return one?.coordinator === index ? [one] : [];
  });
  return { applications, relations, clusters: own };
}
