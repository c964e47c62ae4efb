// An object store that does not say all that is needed of it.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { setAssume } from '../../document/application.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { applicationKey } from '../bags.ts';
import { listed } from '../listed.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { isTold, type Partner, partnersOn } from '../uses.ts';

export const s3Incomplete: Rule = {
  code: 'cluster/s3-incomplete',
  severity: 'error',
  title: 'The object store is not ready',
  explanation:
    'A coordinator needs endpoint, bucket, access key and secret key of its object store. While one is missing it stays blocked with "[s3] S3 not ready (probably misconfigured).", configures neither nginx nor its workers, and yet describes them to the scraper.',
  remedy: 'Give the integrator its options and credentials; the credentials come from an action or a secret.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '439-446,930-933')],
  find: (judged) =>
    judged.topology.applications.flatMap((coordinator) => {
      const endpoint = coordinator.kind === 'coordinator' ? coordinator.product?.objectStorage : undefined;
      return partnersOn(judged.topology, coordinator, endpoint).flatMap((partner) =>
        findOn(judged, coordinator, endpoint ?? '', partner),
      );
    }),
};

const needed = ['endpoint', 'bucket', 'access-key', 'secret-key'];

function findOn(
  { settlement }: Judged,
  coordinator: TopologyApplication,
  endpoint: string,
  { relation, application: store, endpoint: far }: Partner,
): readonly Finding[] {
  if (!isTold(store, far)) return [];
  const missing = needed.filter((key) => applicationKey(settlement, relation.id, store.id, key) === undefined);
  if (missing.length === 0) return [];
  const isDenied = store.stated.assume === false;
  return [
    {
      subject: { application: coordinator.id, relation: relation.id, endpoint },
      message: `${refOf(store.id, far)} has not published ${listed(missing)}, so ${coordinator.id} stays blocked.`,
      fixes: isDenied
        ? [{ label: `Take the credentials of ${store.id} as supplied`, edit: setAssume(store.id, true) }]
        : [],
    },
  ];
}
