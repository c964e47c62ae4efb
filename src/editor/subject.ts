// What an id of the analysis stands for: the one way from what is chosen, in the store or in a link, to what the inspector shows.
import {
  type Analysis,
  type Diagnostic,
  type Flow,
  type Hop,
  insideId,
  type Opened,
  openedOf,
  type Process,
  type Signal,
  signals,
  type TopologyApplication,
  type TopologyRelation,
  words,
} from '../core/core.ts';
import { lineId, pairId } from './line-id.ts';

export type Chosen =
  | { readonly tag: 'application'; readonly application: TopologyApplication }
  | { readonly tag: 'relation'; readonly relation: TopologyRelation }
  | { readonly tag: 'pair'; readonly between: Pair; readonly relations: readonly TopologyRelation[] }
  | { readonly tag: 'line'; readonly signal: Signal; readonly between: Pair; readonly flows: readonly Flow[] }
  | { readonly tag: 'process'; readonly process: Process; readonly application: TopologyApplication }
  | { readonly tag: 'flow'; readonly flow: Flow }
  | { readonly tag: 'inside'; readonly opened: Opened; readonly line: string | undefined }
  | { readonly tag: 'diagnostic'; readonly diagnostic: Diagnostic };
type Pair = readonly [string, string];

/** `undefined`: nothing in this drawing has the id. A unit stands for its application. */
export function chosenOf(analysis: Analysis, id: string): Chosen | undefined {
  const { topology, settlement } = analysis;
  const application = topology.application(id) ?? applicationOfUnit(analysis, id);
  if (application) return { tag: 'application', application };
  const relation = topology.relation(id);
  if (relation) return { tag: 'relation', relation };
  const process = settlement.processes.get(id);
  const owner = process && applicationOfUnit(analysis, process.unit);
  if (process && owner) return { tag: 'process', process, application: owner };
  const flow = analysis.flows.find((one) => flowId(one) === id);
  if (flow) return { tag: 'flow', flow };
  const diagnostic = analysis.diagnostics.find((one) => diagnosticId(one) === id);
  return diagnostic
    ? { tag: 'diagnostic', diagnostic }
    : (pairOf(analysis, id) ?? lineOf(analysis, id) ?? insideAt(analysis, id));
}

/** The inside of a store, or one line in it. Of every signal, so that what is chosen stays while signals are switched. */
function insideAt(analysis: Analysis, id: string): Chosen | undefined {
  const { applications } = analysis.topology;
  const store = applications.find((one) => id === insideId(one.id) || id.startsWith(`${insideId(one.id)} `));
  const opened = store && openedOf(analysis, store.id, signals);
  if (!opened) return undefined;
  const lines = opened.ways.flatMap((way) => way.lines);
  const line = lines.find((one) => one.id === id)?.id;
  return line === undefined && id !== insideId(opened.store) ? undefined : { tag: 'inside', opened, line };
}

export function applicationOfUnit({ topology }: Analysis, unit: string): TopologyApplication | undefined {
  const at = topology.unit(unit)?.application;
  return at === undefined ? undefined : topology.applications[at];
}

export function flowId({ signal, origin }: Flow): string {
  return `${signal} ${origin}`;
}

export function diagnosticId({ code, subject }: Diagnostic): string {
  const { application, unit, relation, endpoint, signal, key, applications = [] } = subject;
  return [code, application, unit, endpoint, relation, signal, key, ...applications]
    .filter((part) => part !== undefined)
    .join(' ');
}

function pairOf({ topology }: Analysis, id: string): Chosen | undefined {
  const [one, other, more] = id.split(' & ');
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  const relations = topology.relations.filter((relation) => {
    const [first, second] = endsOf(topology.applications, relation);
    return first !== undefined && second !== undefined && pairId(first, second) === id;
  });
  return relations.length === 0 ? undefined : { tag: 'pair', between: [one, other], relations };
}

function lineOf(analysis: Analysis, id: string): Chosen | undefined {
  const signal = signals.find((one) => id.startsWith(`${one} `));
  const [one, other] = signal === undefined ? [] : id.slice(signal.length + 1).split(' & ');
  if (signal === undefined || one === undefined || other === undefined) return undefined;
  const joins = ({ from, to }: Hop) => lineId(signal, ownerOf(analysis, from), ownerOf(analysis, to ?? '')) === id;
  const flows = analysis.flows.filter((flow) => flow.signal === signal && flow.hops.some(joins));
  return flows.length === 0 ? undefined : { tag: 'line', signal, between: [one, other], flows };
}

function ownerOf(analysis: Analysis, process: string): string {
  return applicationOfUnit(analysis, process.split(' ')[0] ?? '')?.id ?? '';
}

/** The applications at both ends by id: provider first where the relation is joined. */
export function endsOf(applications: readonly TopologyApplication[], relation: TopologyRelation): readonly string[] {
  if (relation.state === 'broken') return relation.applications;
  const ends = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
  return ends.flatMap(({ application }) => applications[application]?.id ?? []);
}

/** What is chosen, by its own names. */
export function nameOf(analysis: Analysis, id: string): string {
  const chosen = chosenOf(analysis, id);
  if (!chosen) return id;
  if (chosen.tag === 'application') return chosen.application.id;
  if (chosen.tag === 'relation') return endsOf(analysis.topology.applications, chosen.relation).join(words.between);
  if (chosen.tag === 'pair' || chosen.tag === 'line') return chosen.between.join(words.between);
  if (chosen.tag === 'process') return chosen.process.id;
  if (chosen.tag === 'inside') return words.insideOf(chosen.opened.store);
  return chosen.tag === 'flow' ? chosen.flow.origin : chosen.diagnostic.message;
}
