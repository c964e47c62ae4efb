// An object store that does not say all that is needed of it.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { setAssume } from '../../document/application.ts';
import { refOf } from '../../document/name.ts';
import { faultOf } from '../../library/form.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { applicationKey } from '../bags.ts';
import { listed } from '../listed.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';
import { isTold, type Partner, partnersOn } from '../uses.ts';

export const s3Incomplete: Rule = {
  code: 'cluster/s3-incomplete',
  severity: 'error',
  title: 'The object store is not ready',
  explanation:
    'A coordinator needs endpoint, bucket, access key and secret key of its object store. While one is missing, or is no text, it stays blocked with "[s3] S3 not ready (probably misconfigured).", configures neither nginx nor its workers, and yet describes them to the scraper.',
  remedy: 'Give the integrator its options and credentials; the credentials come from an action or a secret.',
  evidence: 'observed',
  sources: [coordinatedWorkers('src/coordinated_workers/coordinator.py', '439-446,930-933')],
  find: (judged) =>
    partOf(judged).applications.flatMap((coordinator) => {
      const endpoint = coordinator.kind === 'coordinator' ? coordinator.product?.objectStorage : undefined;
      return partnersOn(judged.topology, coordinator, endpoint).flatMap((partner) =>
        findOn(judged, coordinator, endpoint ?? '', partner),
      );
    }),
};

const needed = ['endpoint', 'bucket', 'access-key', 'secret-key'];
const optional = ['tls-ca-chain'];

function findOn(
  { settlement }: Judged,
  coordinator: TopologyApplication,
  endpoint: string,
  { relation, application: store, endpoint: far }: Partner,
): readonly Finding[] {
  if (!isTold(store, far)) return [];
  const read = (key: string) => applicationKey(settlement, relation.id, store.id, key);
  const missing = needed.filter((key) => read(key) === undefined || read(key) === null || read(key) === '');
  const bad = [
    ...needed.filter((key) => !missing.includes(key) && faultOf(read(key) ?? '', 'text') !== undefined),
    ...optional.filter((key) => faultOf(read(key) ?? [], 'texts') !== undefined && read(key) !== ''),
  ];
  if (missing.length === 0 && bad.length === 0) return [];
  const lacks = [
    ...(missing.length === 0 ? [] : [`has not published ${listed(missing)}`]),
    ...(bad.length === 0 ? [] : [`publishes ${listed(bad)} in a form that nobody can read`]),
  ];
  const isDenied = store.stated.assume === false;
  return [
    {
      subject: { application: coordinator.id, relation: relation.id, endpoint },
      message: `${refOf(store.id, far)} ${listed(lacks)}, so ${coordinator.id} stays blocked.`,
      fixes: isDenied
        ? [{ label: `Take the credentials of ${store.id} as supplied`, edit: setAssume(store.id, true) }]
        : [],
    },
  ];
}
