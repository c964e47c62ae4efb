// Applications that go to another model, with the offers that their relations need from then on.
import { setModel } from '../document/application.ts';
import type { ApplicationId, Edit, ModelName } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import { type NewOffer, offerFor, offeringAll } from './offer.ts';

/** Offers stay where a relation no longer leaves its model: somebody else may use them. */
export function movingToModel(topology: Topology, ids: readonly ApplicationId[], model: ModelName): Edit {
  const moved = new Set(ids);
  const afterwards = topology.applications.map((one) => (moved.has(one.id) ? inModel(one, model) : one));
  const offers = topology.relations.flatMap(
    (relation) => offerOver({ ...topology, applications: afterwards }, relation) ?? [],
  );
  return inTurn(...ids.map((id) => setModel(id, model)), offeringAll(offers));
}

function inModel(application: TopologyApplication, model: ModelName): TopologyApplication {
  return { ...application, stated: { ...application.stated, model } };
}

function offerOver(topology: Topology, relation: TopologyRelation): NewOffer | undefined {
  if (relation.state !== 'joined' || relation.scope === 'container' || relation.crossModel) return undefined;
  const [provider, requirer] = [relation.provider, relation.requirer].map(({ application, endpoint }) => {
    const found = topology.applications[application];
    return found && endpoint !== '' ? { application: found, endpoint } : undefined;
  });
  return provider && requirer ? offerFor(topology, provider, requirer) : undefined;
}
