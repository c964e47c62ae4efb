// The analysis as JSON: what `derive` prints. The same analysis gives the same bytes; secrets are masked.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Diagnostic } from '../diagnose/diagnostic.ts';
import type { Bag, Json } from '../document/document.ts';
import { signalsOfRelation } from '../flow/carried.ts';
import { circleOf } from '../flow/circle.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import type { InsideHop } from '../flow/hand.ts';
import { type Inside, insideOf } from '../flow/inside.ts';
import { sayAssumption } from '../narrate/assumption.ts';
import { sayBroken } from '../narrate/broken.ts';
import { sayWay } from '../narrate/inside.ts';
import { sayLoss, sayWhy } from '../narrate/loss.ts';
import { mask } from '../narrate/mask.ts';
import { sayStep } from '../narrate/step.ts';
import { numbersOf, stepIds } from '../settle/numbers.ts';
import type {
  Databags,
  LogTarget,
  Nginx,
  Process,
  ScrapeJob,
  Send,
  Settlement,
  Side,
  Step,
  StepId,
} from '../settle/settlement.ts';
import type { RelationEnd, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

export function writeAnalysis(analysis: Analysis): string {
  return `${JSON.stringify(analysisJson(analysis), null, 2)}\n`;
}

/** Keys and lists in the order of the contract: by code unit, units by number, flows by signal, diagnostics by severity. */
export function analysisJson(analysis: Analysis): Json {
  const { topology, settlement, flows, diagnostics } = analysis;
  return {
    orrery: 1,
    from: settlement.from,
    counts: countsOf(analysis),
    assumptions: settlement.assumptions.map(sayAssumption),
    applications: Object.fromEntries(
      topology.applications.map((application) => [application.id, applicationJson(analysis, application)]),
    ),
    relations: topology.relations.map((relation) => relationJson(analysis, relation)),
    processes: [...settlement.processes.values()].map((process) => processJson(settlement, process)),
    steps: settlement.steps.map((step) => stepJson(analysis, step)),
    flows: flows.map((flow) => flowJson(analysis, flow)),
    stores: storesJson(analysis),
    diagnostics: diagnostics.map(diagnosticJson),
  };
}

function countsOf({ topology }: Analysis): Json {
  return {
    applications: topology.applications.length,
    relations: topology.relations.filter(({ state }) => state !== 'peer').length,
    units: topology.units.length,
    models: topology.models.size,
  };
}

function applicationJson(analysis: Analysis, application: TopologyApplication): Json {
  const { topology, settlement } = analysis;
  const units = application.units.flatMap((index) => topology.units[index]?.id ?? []);
  const { charmName, kind, model, track, mode, roles } = application;
  return {
    ...(charmName === undefined ? {} : { charm: charmName }),
    kind,
    model: model.name,
    ...(track === undefined ? {} : { track: track.name }),
    ...(mode === undefined ? {} : { mode }),
    units,
    ...(kind === 'worker' ? { roles } : {}),
    status: Object.fromEntries(units.map((unit) => [unit, statusJson(analysis, unit)])),
    openedPorts: Object.fromEntries(units.map((unit) => [unit, settlement.openedPorts.get(unit) ?? []])),
    missingRoles: missingRoles(analysis, application),
    gates: settlement.gates.get(application.id) ?? [],
  };
}

function statusJson({ settlement }: Analysis, unit: string): Json {
  const { name, message } = settlement.statuses.get(unit) ?? { name: 'unknown', message: '' };
  return { name, message };
}

function missingRoles({ topology }: Analysis, { index, cluster }: TopologyApplication): readonly string[] {
  const known = cluster === undefined ? undefined : topology.clusters[cluster];
  return known?.coordinator === index ? known.missingRoles : [];
}

function relationJson(analysis: Analysis, relation: TopologyRelation): Json {
  const { id, state } = relation;
  if (relation.state === 'broken') return { id, state, reason: sayBroken(relation) };
  const { settlement } = analysis;
  const ends =
    relation.state === 'peer'
      ? { interface: relation.interface, owner: refOf(analysis, relation.owner) }
      : {
          interface: relation.interface,
          provider: refOf(analysis, relation.provider),
          requirer: refOf(analysis, relation.requirer),
          inferred: relation.inferred,
          crossModel: relation.crossModel,
        };
  const signals = signalsOfRelation(analysis, id);
  return { id, state, ...ends, signals, databags: databagsJson(settlement.databags.get(id)) };
}

function refOf({ topology }: Analysis, { application, endpoint }: RelationEnd): string {
  return `${topology.applications[application]?.id ?? ''}:${endpoint}`;
}

function databagsJson(databags: Databags | undefined): Json {
  return Object.fromEntries([...(databags ?? [])].map(([application, side]) => [application, sideJson(side)]));
}

function sideJson({ application, units }: Side): Json {
  return {
    application: bagJson(application),
    units: Object.fromEntries([...units].map(([unit, bag]) => [unit, bagJson(bag)])),
  };
}

function bagJson(bag: Bag): Json {
  return mask(bag);
}

function processJson(settlement: Settlement, process: Process): Json {
  const { id, unit, name, listens, logTargets, command, environment, nginx, sends, scrapes } = process;
  const numbers = numbersOf(settlement);
  return {
    id,
    unit,
    name,
    listens: listens.map(({ port, tls, takes }) => ({ port, tls, takes: takes.map((intake) => ({ ...intake })) })),
    logTargets: Object.fromEntries(Object.entries(logTargets).map(([to, target]) => [to, targetJson(target)])),
    ...(command === undefined ? {} : { command }),
    environment: mask(environment),
    ...(nginx === undefined ? {} : { nginx: nginxJson(nginx) }),
    sends: sends.map((send) => sendJson(send, stepIds(numbers, send.because))),
    scrapes: scrapes.map((job) => scrapeJson(job, stepIds(numbers, job.because))),
  };
}

function targetJson({ location, services, type, labels }: LogTarget): Json {
  return { location: mask(location), services, type, labels };
}

function nginxJson({ upstreams, servers }: Nginx): Json {
  return {
    upstreams: upstreams.map(({ name, servers: addresses }) => ({ name, servers: addresses })),
    servers: servers.map(({ listen, tls, locations }) => ({
      listen,
      tls,
      locations: locations.map(({ match, to, rewrite, answers }) => ({
        match,
        ...(to === undefined ? {} : { to }),
        ...(rewrite === undefined ? {} : { rewrite }),
        ...(answers === undefined ? {} : { answers }),
      })),
    })),
  };
}

function sendJson({ signal, url, protocol, method, relays, via }: Send, because: readonly StepId[]): Json {
  return { signal, url: mask(url), protocol, method, relays, via, because };
}

function scrapeJson({ name, scheme, path, targets, labels, via }: ScrapeJob, because: readonly StepId[]): Json {
  return { ...(name === undefined ? {} : { name }), scheme, path, targets, labels, via, because };
}

function stepJson(analysis: Analysis, step: Step): Json {
  const { id, round, unit, library, by, relation, bag, set, removed, because } = step;
  return {
    id,
    round,
    unit,
    library,
    ...(by === undefined ? {} : { by }),
    relation,
    bag,
    set: bagJson(set),
    removed,
    because,
    says: sayStep(analysis, step),
  };
}

function flowJson(analysis: Analysis, flow: Flow): Json {
  const { signal, origin, end, stores, losses, duplicates, hops } = flow;
  const circle = circleOf(analysis, flow);
  return {
    signal,
    origin,
    end,
    stores,
    losses: losses.map((loss) => ({ at: loss.at, reason: loss.reason, says: sayLoss(analysis, flow, loss) })),
    duplicates,
    ...(circle === undefined ? {} : { circle: { ...circle } }),
    hops: hops.map(hopJson),
  };
}

/** What happens in each store that keeps anything, or that anybody asks. */
function storesJson(analysis: Analysis): Json {
  const opened = analysis.topology.applications.flatMap(({ id }) => insideOf(analysis, id) ?? []);
  const known = opened.filter(({ keeps, ways }) => keeps.length > 0 || ways.length > 0);
  return Object.fromEntries(known.map((inside) => [inside.store, insideJson(analysis, inside)]));
}

function insideJson(analysis: Analysis, inside: Inside): Json {
  const { objectStore, keeps, ways } = inside;
  return {
    objectStore,
    keeps,
    ways: ways.map((way) => ({
      signal: way.signal,
      starts: way.starts,
      losses: way.losses.map((loss) => ({
        at: loss.at,
        reason: loss.reason,
        says: sayWhy(loss, analysis.settlement),
      })),
      says: sayWay(analysis, inside, way),
      hops: way.hops.map((hop) => ({ ...hopJson(hop), ...insideHopJson(hop) })),
    })),
  };
}

function insideHopJson({ inside, does, role, toRole, objectStore }: InsideHop) {
  return { inside, does, role, toRole, objectStore };
}

function hopJson({ from, to, by, protocol, method, url, motion, choice, via, because }: Hop) {
  return {
    from,
    to,
    ...(by === undefined ? {} : { by }),
    protocol,
    method,
    url: mask(url),
    motion,
    choice,
    via,
    because,
  };
}

function diagnosticJson({ code, severity, subject, message, fixes }: Diagnostic): Json {
  return { code, severity, subject: { ...subject }, message, fixes: fixes.map(({ label }) => label) };
}
