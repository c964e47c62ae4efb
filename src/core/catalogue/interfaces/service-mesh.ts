// The service mesh: who may call whom, within a model and across.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { coordinatedWorkers, istioBeaconK8sOperator } from '../sources.ts';

const enrolled = coordinatedWorkers('src/coordinated_workers/coordinator.py', '905-913');

const keys: readonly DatabagKey[] = [
  {
    name: 'policies',
    writer: 'requirer',
    bag: 'application',
    about:
      'Who may call what: scrapers the exporters and the metrics paths of the proxy, members of a cluster each other, clients the API.',
    source: coordinatedWorkers('src/coordinated_workers/service_mesh.py', '124-200'),
  },
  {
    name: 'labels',
    writer: 'provider',
    bag: 'application',
    about: 'Labels that enrol pods in the mesh; coordinators pass them on to their workers.',
    source: enrolled,
  },
  { name: 'mesh_type', writer: 'provider', bag: 'application', about: 'Which mesh it is.', source: enrolled },
];

export const serviceMesh: readonly Interface[] = [
  { name: 'service_mesh', about: 'Enrols the requirer in the mesh and enforces its policies.', keys, source: enrolled },
  {
    name: 'cross_model_mesh',
    about: 'Makes a client in another model known, so that a policy can admit it.',
    keys: [],
    source: istioBeaconK8sOperator('charmcraft.yaml'),
  },
];
