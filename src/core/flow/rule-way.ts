// Where the rules of a store come from and its alerts go: the leader's charm code brings what clients sent, rulers call whoever takes alerts.
import type { RuleUpload } from '../catalogue/behaviour.ts';
import type { RelationId, UnitId } from '../document/document.ts';
import { lastWrite } from '../settle/history.ts';
import type { NginxServer, Settlement, StepId } from '../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { answersTo } from './answer.ts';
import type { Deployed } from './connection.ts';
import { type Crew, handingsOf, holders, type Worker } from './crew.ts';
import type { Call } from './crossing.ts';
import { addressesOver, handedOn, type Post } from './hand.ts';
import { otherEnd, relationsOn } from './query.ts';
import { locate } from './route.ts';
import { distinct, isAbout, type Way, wayOf } from './way.ts';

/** Rules that clients sent are put into the store by the leader's charm code; alerts that follow from any go where the rulers were told. */
export function ruleWays(crew: Crew): readonly Way[] {
  const upload = uploadOf(crew);
  if (upload !== undefined)
    return [wayOf(crew.deployed, 'rules', [upload.from.id], answersTo(crew.deployed, upload, isAbout('rules')), crew)];
  const posts = crew.workers.flatMap((worker) => alertingPosts(crew, worker));
  if (posts.length === 0) return [];
  const starts = [...new Set(posts.map(({ worker }) => worker.process.id))];
  const { hops, losses } = handedOn(crew, 'rules', posts);
  return [{ signal: 'rules', starts, hops: distinct(hops), losses }];
}

function alertingPosts(crew: Crew, worker: Worker): readonly Post[] {
  const roles = worker.roles.filter((role) => holders(crew, role).includes(worker));
  const alerting = roles.filter((role) =>
    handingsOf(worker, role, 'rules').some(
      ({ to }) => typeof to === 'object' && 'endpoint' in to && addressesOver(crew, to).length > 0,
    ),
  );
  return alerting.map((role) => ({ worker, role }));
}

/** The call with which the leader's charm code fills in the rules; undefined where nobody sent any, or nginx takes none. */
function uploadOf({ deployed, coordinator }: Crew): Call | undefined {
  const { topology, settlement } = deployed;
  const rules = coordinator.charm?.behaviour?.coordinator?.rules;
  const leader = coordinator.leader === undefined ? undefined : topology.units[coordinator.leader];
  const from = leader && settlement.processes.get(`${leader.id} charm`);
  const door = leader && doorOf(deployed, leader.id, rules?.path ?? '');
  if (rules === undefined || leader === undefined || from === undefined || door === undefined) return undefined;
  const brought = rulesBrought(topology, settlement, coordinator, rules);
  if (brought.length === 0) return undefined;
  return {
    signal: 'rules',
    from,
    url: `${door.tls ? 'https' : 'http'}://${leader.address}:${door.listen}${rules.path}`,
    protocol: 'http',
    method: 'POST',
    motion: 'push',
    choice: null,
    via: brought.map(({ relation }) => relation).sort(),
    because: brought.flatMap(({ step }) => step).sort((one, other) => one - other),
  };
}

/** The server of the leader's nginx that takes rules. */
function doorOf({ directory }: Deployed, unit: UnitId, path: string): NginxServer | undefined {
  const servers = directory.processes(unit).flatMap(({ nginx }) => nginx?.servers ?? []);
  return servers.find((server) => locate(server, path)?.signal === 'rules');
}

type Brought = { readonly relation: RelationId; readonly step: readonly StepId[] };

function rulesBrought(
  topology: Topology,
  settlement: Settlement,
  coordinator: TopologyApplication,
  { from }: RuleUpload,
): readonly Brought[] {
  const relations = from.flatMap((endpoint) => relationsOn(topology, coordinator, endpoint));
  return relations.flatMap((relation): readonly Brought[] => {
    const client = topology.applications[otherEnd(relation, coordinator).application]?.id ?? '';
    const bag = settlement.databags.get(relation.id)?.get(client)?.application ?? {};
    if (!Object.hasOwn(bag, 'alert_rules')) return [];
    const step = lastWrite(settlement, relation.id, client, 'alert_rules');
    return [{ relation: relation.id, step: step === undefined ? [] : [step.id] }];
  });
}
