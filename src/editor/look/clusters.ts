// Clusters as one thing: which are meant, which applications their cards stand for, and turning one card into many and back.
import { type ApplicationId, words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import type { EditorStore } from '../store/store.ts';

/** The coordinators, each once, of the clusters that these applications are of. */
export function clustersOf(drawing: Drawing, applications: readonly ApplicationId[]): readonly ApplicationId[] {
  const { topology } = drawing.analysis;
  const indices = new Set(applications.map((id) => topology.application(id)?.cluster));
  const all = topology.clusters.filter(({ index, workers }) => indices.has(index) && workers.length > 0);
  return all.flatMap(({ coordinator }) => topology.applications[coordinator]?.id ?? []);
}

export function everyCluster(drawing: Drawing): readonly ApplicationId[] {
  return clustersOf(
    drawing,
    drawing.analysis.topology.applications.map(({ id }) => id),
  );
}

/** With those that have no card of their own and stand within one of these. */
export function withinCards({ scene }: Drawing, ids: readonly ApplicationId[]): readonly ApplicationId[] {
  const within = new Map(scene.nodes.map(({ application, members }) => [application, members?.places] as const));
  return [...new Set(ids.flatMap((id) => [id, ...Object.keys(within.get(id) ?? {})]))];
}

/** Collapses the cluster, or opens it where it is collapsed. */
export function turnCluster(store: EditorStore, coordinator: ApplicationId): void {
  const { collapsed, collapse, announce } = store.getState();
  const isCollapsed = collapsed.includes(coordinator);
  collapse(isCollapsed ? collapsed.filter((one) => one !== coordinator) : [...collapsed, coordinator]);
  announce(isCollapsed ? words.editing.opened(coordinator) : words.editing.collapsed(coordinator));
}
