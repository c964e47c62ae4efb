// A cluster whose worker stands in another model than its coordinator.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { setModel } from '../../document/application.ts';
import type { Rule } from '../rule.ts';

export const clusterAcrossModels: Rule = {
  code: 'cluster/across-models',
  severity: 'warning',
  title: 'A cluster across models',
  explanation:
    'Juju relates a worker to a coordinator in another model, and the library takes it that both stand in one: the coordinator writes its own model into the labels of the metrics of its workers, and into the policies of a mesh. The metrics of that worker would be found under the wrong model.',
  remedy: 'Put the worker into the model of its coordinator.',
  evidence: 'derived',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '838-852'),
    coordinatedWorkers('src/coordinated_workers/service_mesh.py', '28-60'),
  ],
  find: ({ topology, part = topology }) =>
    part.clusters.flatMap(({ coordinator: index, workers }) => {
      const coordinator = topology.applications[index];
      return workers.flatMap(({ application, relation }) => {
        const [worker, line] = [topology.applications[application], topology.relations[relation]];
        if (!coordinator || !worker || line?.state !== 'joined' || !line.crossModel) return [];
        const isElsewhere = worker.stated.saas === undefined && coordinator.stated.saas === undefined;
        return [
          {
            subject: { application: worker.id, relation: line.id },
            message: `${worker.id} stands in another model than ${coordinator.id}, which labels its metrics with its own model, ${coordinator.model.name}.`,
            fixes: isElsewhere
              ? [
                  {
                    label: `Move ${worker.id} to the model ${coordinator.stated.model}`,
                    edit: setModel(worker.id, coordinator.stated.model),
                  },
                ]
              : [],
          },
        ];
      });
    }),
};
