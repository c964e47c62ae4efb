// Alert rules and whose they are, as they travel to whoever evaluates them. The rules themselves are not modelled.
import { type Keys, keysOf } from './fact.ts';
import type { View } from './view.ts';

export function alertRuleKeys(view: View, metadataKey = 'metadata'): Keys {
  return keysOf({
    alert_rules: { value: '…', because: [] },
    [metadataKey]: { value: topologyOf(view), because: [] },
  });
}

/** The Juju topology of the unit that writes. */
export function topologyOf(view: View) {
  const { id, model, charm, charmName } = view.application;
  return {
    model: model.name,
    model_uuid: model.uuid,
    application: id,
    unit: view.unit.id,
    charm_name: charmName ?? charm?.name ?? '',
  };
}
