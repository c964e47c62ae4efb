// A charm whose code raises, so that its hook fails.
import { entryOf } from '../../document/record.ts';
import type { Raised } from '../../settle/settlement.ts';
import type { Topology, TopologyApplication } from '../../topology/topology.ts';
import { dropRole, wholeRole } from '../cluster-fixes.ts';
import type { Fix } from '../diagnostic.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import { raises } from '../raises.ts';
import type { Finding, Rule } from '../rule.ts';

export const raised: Rule = {
  code: 'application/raised',
  severity: 'error',
  reach: 'drawing',
  title: 'The charm raises',
  explanation:
    'The code of the charm fails on what it reads, its hook fails, and Juju puts the unit into the state error. It writes nothing and withdraws nothing: others go on with what it wrote before.',
  remedy: 'Change what the charm stumbles over: its message names it. The unit goes on by itself then.',
  evidence: 'observed',
  sources: Object.values(raises).flatMap(({ sources }) => sources),
  find: ({ topology, settlement }) => {
    const alike = new Map<string, Raised[]>();
    for (const one of settlement.raised) {
      const key = JSON.stringify([topology.unit(one.unit)?.application, one.cause, one.params]);
      const same = alike.get(key);
      if (same) same.push(one);
      else alike.set(key, [one]);
    }
    return [...alike.values()].flatMap((same) => finding(topology, same));
  },
};

/** One finding for all units of an application that raise for the same reason. */
function finding(topology: Topology, same: readonly Raised[]): readonly Finding[] {
  const [first] = same;
  const application = topology.applications[topology.unit(first?.unit ?? '')?.application ?? -1];
  if (!first || !application) return [];
  const units = same.map(({ unit }) => unit);
  const who = units.length === application.units.length ? application.id : listed(units);
  const reason = entryOf(raises, first.cause)?.say(first.params) ?? `of ${first.cause}`;
  const relation = first.relations[0];
  return [
    {
      subject: {
        application: application.id,
        ...(who === application.id || units[0] === undefined ? {} : { unit: units[0] }),
        ...(relation === undefined ? {} : { relation }),
      },
      message: `${who} ${units.length > 1 && who !== application.id ? 'raise' : 'raises'} an error, because ${reason}.`,
      fixes: fixesFor(topology, application, relation),
    },
  ];
}

/** A worker with more roles than it may have drops one; any other line is taken away. */
function fixesFor(topology: Topology, raising: TopologyApplication, id: string | undefined): readonly Fix[] {
  const relation = topology.relation(id ?? '');
  if (relation?.state !== 'joined') return [];
  const ends = [relation.provider, relation.requirer].flatMap((end) => topology.applications[end.application] ?? []);
  const worker = ends.find(({ kind, roles }) => kind === 'worker' && roles.length > 1);
  if (worker !== undefined) {
    const whole = worker.product && wholeRole(worker.product);
    return worker.roles.filter((role) => role !== whole).flatMap((role) => dropRole(worker, role));
  }
  const isOfCluster = ends.some((one) => one !== raising && one.kind === 'worker');
  return isOfCluster ? [] : [takeAwayBetween(relation.id)];
}
