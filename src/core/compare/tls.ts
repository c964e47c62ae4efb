// Certificates given to an application or taken from it; a worker has those of its coordinator.

import { addApplication } from '../document/application.ts';
import type { Edit } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { freeName, refOf } from '../document/name.ts';
import { relate, unrelate } from '../document/relation.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { clusterHead } from './members.ts';

/** Where it asks for them; undefined where it cannot. */
export function certificatesEndpoint({ charm }: TopologyApplication): string | undefined {
  return charm?.behaviour?.uses.find(({ library }) => library === 'TLSCertificatesRequires')?.endpoint;
}

export function withoutTls(topology: Topology, application: TopologyApplication): Edit {
  const head = clusterHead(topology, application);
  const lines = head.endpoints.get(certificatesEndpoint(head) ?? '')?.relations ?? [];
  return inTurn(...lines.flatMap((index) => topology.relations[index]?.id ?? []).map(unrelate));
}

/** Related to whoever signs certificates in its model, then to anybody who does, then to a new one. */
export function withTls(topology: Topology, application: TopologyApplication): Edit {
  const head = clusterHead(topology, application);
  const endpoint = certificatesEndpoint(head);
  if (endpoint === undefined || (head.endpoints.get(endpoint)?.relations.length ?? 0) > 0)
    return (document) => document;
  const from = refOf(head.id, endpoint);
  const signers = topology.applications.flatMap((one) => {
    const signing = signsOn(one.charm);
    return signing === undefined ? [] : [{ one, signing }];
  });
  const found = signers.find(({ one }) => one.stated.model === head.stated.model) ?? signers[0];
  return found === undefined ? withSigner(topology, head, from) : relate(from, refOf(found.one.id, found.signing));
}

function signsOn(charm: TopologyApplication['charm']): string | undefined {
  return charm?.behaviour?.uses.find(({ library }) => library === 'TLSCertificatesProvides')?.endpoint;
}

function withSigner(topology: Topology, { stated }: TopologyApplication, from: string): Edit {
  const charm = [...topology.catalogue.charms.values()].find((one) => signsOn(one) !== undefined);
  const signing = signsOn(charm);
  if (charm === undefined || signing === undefined) return (document) => document;
  const id = freeName('certificates', (name) => topology.application(name) !== undefined);
  return inTurn(addApplication(id, { charm: charm.name, model: stated.model }), relate(from, refOf(id, signing)));
}
