// A collector of several units that has no address for all of them.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { candidates } from '../candidates.ts';
import type { Fix } from '../diagnostic.ts';
import { relateTo, scaleToOne } from '../fixes.ts';
import { counted, listed } from '../listed.ts';
import { type Judged, partOf, type Rule } from '../rule.ts';
import { isFree } from '../uses.ts';

export const noIngress: Rule = {
  code: 'collector/no-ingress',
  severity: 'warning',
  title: 'Several units without an ingress',
  explanation:
    'A collector with more than one unit and no ingress is blocked with "Ingress missing - routing only to leader; see debug-log". Traces and OTLP go to the unit that leads, which alone names an address for all. Logs are pushed to every unit, as each names its own, and every unit scrapes all that is to be scraped: what they send on is stored as many times.',
  remedy: 'Put an ingress before the collector, or scale it to one unit.',
  evidence: 'read',
  sources: [opentelemetryCollectorK8sOperator('src/charm.py', '206-390')],
  find: (judged) =>
    partOf(judged).applications.flatMap((application) =>
      (application.charm?.behaviour?.statuses ?? []).flatMap(({ when }) => {
        if (when.is !== 'several-units-no-ingress' || application.units.length < 2) return [];
        if (!when.endpoints.every((endpoint) => isFree(application, endpoint))) return [];
        return [
          {
            subject: { application: application.id },
            message: `${application.id} has ${counted(application.units.length, 'unit')} and no ingress on ${listed(when.endpoints, 'or')}, so it is blocked: who takes one address of it sends to its leader alone, and logs are pushed to every unit.`,
            fixes: [...ingresses(judged, application, when.endpoints), scaleToOne(application)],
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
