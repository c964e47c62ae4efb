// A collector of several units that only one of them can be reached for.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { setUnits } from '../../document/application.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { candidates } from '../candidates.ts';
import type { Fix } from '../diagnostic.ts';
import { relateTo } from '../fixes.ts';
import { counted, listed } from '../listed.ts';
import type { Judged, Rule } from '../rule.ts';
import { isFree } from '../uses.ts';

export const noIngress: Rule = {
  code: 'collector/no-ingress',
  severity: 'warning',
  title: 'Several units, and one is reached',
  explanation:
    'A collector with more than one unit and no ingress is blocked with "Ingress missing - routing only to leader; see debug-log". What is sent to it goes to the unit that leads; the others have nothing to do.',
  remedy: 'Put an ingress before the collector, or scale it to one unit.',
  evidence: 'read',
  sources: [opentelemetryCollectorK8sOperator('src/charm.py', '206-390')],
  find: (judged) =>
    judged.topology.applications.flatMap((application) =>
      (application.charm?.behaviour?.statuses ?? []).flatMap(({ when }) => {
        if (when.is !== 'several-units-no-ingress' || application.units.length < 2) return [];
        if (!when.endpoints.every((endpoint) => isFree(application, endpoint))) return [];
        return [
          {
            subject: { application: application.id },
            message: `${application.id} has ${counted(application.units.length, 'unit')} and no ingress on ${listed(when.endpoints, 'or')}, so only its leader is sent anything.`,
            fixes: [
              ...ingresses(judged, application, when.endpoints),
              { label: `Scale ${application.id} to one unit`, edit: setUnits(application.id, 1) },
            ],
          },
        ];
      }),
    ),
};

function ingresses(
  { topology }: Judged,
  application: TopologyApplication,
  endpoints: readonly string[],
): readonly Fix[] {
  return endpoints.flatMap((name) => {
    const wanted = application.endpoints.get(name)?.interface;
    return (['IngressPerAppProvider', 'TraefikRouteProvider'] as const).flatMap((library) =>
      candidates(
        topology,
        library,
        application,
        ({ application: ingress, use }) => ingress.endpoints.get(use.endpoint ?? '')?.interface === wanted,
      ).map(({ ref }) => relateTo(refOf(application.id, name), ref)),
    );
  });
}
