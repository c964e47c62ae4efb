// A collector that takes in what it sends nowhere.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import { grouped } from '../../flow/grouped.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { listed } from '../listed.ts';
import { lossesOf } from '../losses.ts';
import { pairsOf } from '../pairs.ts';
import { sendOn } from '../relays.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';
import { signalNoun } from '../signal-noun.ts';
import { isFree, partnersOn } from '../uses.ts';

export const deadEnd: Rule = {
  code: 'collector/dead-end',
  severity: 'warning',
  title: 'Telemetry ends at a collector',
  explanation:
    'A collector keeps nothing. What it takes in over one relation it passes on over another, and where there is none it is gone. The collector is blocked then, if it counts its relations; whoever sends to it looks fine.',
  remedy: 'Relate the collector to a store for what it takes in.',
  evidence: 'read',
  sources: [opentelemetryCollectorK8sOperator('src/charm.py', '206-390')],
  find: (judged) => {
    const collectors = partOf(judged).applications.filter(({ kind }) => kind === 'collector');
    const unpaired = collectors.flatMap((application) => findIn(judged, application));
    const others = (lossesOf(judged).get('dead-end') ?? []).filter(({ at }) => pairsOf(at).length === 0);
    const places = grouped(others, ({ at, flow }) => `${at.id} ${flow.signal}`);
    return [
      ...unpaired,
      ...[...places.values()].flatMap(([first]) => (first ? [ending(first.at, first.flow.signal)] : [])),
    ];
  },
};

function findIn(judged: Judged, application: TopologyApplication): readonly Finding[] {
  return pairsOf(application).flatMap(({ incoming, outgoing }): readonly Finding[] => {
    const there = outgoing.filter((endpoint) => application.endpoints.has(endpoint));
    const isUsed = partnersOn(judged.topology, application, incoming).length > 0;
    if (!isUsed || !there.every((endpoint) => isFree(application, endpoint))) return [];
    return [
      {
        subject: { application: application.id, endpoint: incoming },
        message: `What comes to ${refOf(application.id, incoming)} ends there: ${there.length === 1 ? `${there[0]} is not related` : `none of ${listed(there)} is related`}.`,
        fixes: sendOn(judged, application, there),
      },
    ];
  });
}

function ending({ id }: TopologyApplication, signal: keyof typeof signalNoun): Finding {
  return {
    subject: { application: id, signal },
    message: `What comes to ${id} of ${signalNoun[signal]} ends there: it has no relation over which to send them on.`,
  };
}
