// Without which relations a coordinator would not have acted: its object storage, and each worker application that alone holds a needed role.
import type { RelationId } from '../document/document.ts';
import type { Cluster } from './cluster.ts';
import { endpointOf, type View } from './view.ts';

export function gateRelations(view: View, { links, storage }: Cluster): readonly RelationId[] {
  const minimal = view.application.product?.minimal ?? [];
  const alone = links.filter(
    (one) =>
      links.length === 1 ||
      minimal.some(
        (role) => one.roles.includes(role) && !links.some((other) => other !== one && other.roles.includes(role)),
      ),
  );
  const stored = storage === 'ready' ? view.on(endpointOf(view, 'S3Requirer')) : [];
  return [...alone.map(({ link }) => link.relation), ...stored.map(({ relation }) => relation)].sort();
}
