// The cluster that an application is of: how it is drawn, and selecting it whole.
import { clusterMembers, type TopologyApplication, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { clustersOf, turnCluster } from '../look/clusters.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { Section } from './parts.tsx';

export function ClusterSection({ application: { id } }: { readonly application: TopologyApplication }) {
  const { store } = useEditing();
  const drawing = useDrawing();
  const collapsed = useEditor((state) => state.collapsed);
  const [coordinator] = drawing ? clustersOf(drawing, [id]) : [];
  if (!drawing || coordinator === undefined) return null;
  const { collapseHandle, openHandle, action } = words.editing;
  return (
    <Section title={words.clusterOf(coordinator)}>
      <span className="buttons">
        <button type="button" className="button" onClick={() => turnCluster(store, coordinator)}>
          {collapsed.includes(coordinator) ? openHandle : collapseHandle}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => store.getState().select(clusterMembers(drawing.analysis, id))}
        >
          {action.selectCluster}
        </button>
      </span>
    </Section>
  );
}
