// The cluster that an application is of: what its coordinator still lacks, how the cluster is drawn, and selecting it whole.
import { clusterMembers, type TopologyApplication, words } from '../../core/core.ts';
import { actions, isPossible } from '../actions/actions.ts';
import { useActing } from '../actions/use-acting.ts';
import { useDrawing } from '../drawing.ts';
import { clustersOf, turnCluster } from '../look/clusters.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { Section } from './parts.tsx';

type ClusterProps = { readonly application: TopologyApplication };

export function ClusterSection({ application }: ClusterProps) {
  const drawing = useDrawing();
  const [drawn] = drawing ? clustersOf(drawing, [application.id]) : [];
  const isCoordinator = application.kind === 'coordinator' && application.stated.saas === undefined;
  const coordinator = drawn ?? (isCoordinator ? application.id : undefined);
  if (coordinator === undefined) return null;
  return (
    <Section title={words.clusterOf(coordinator)}>
      <span className="buttons">
        {coordinator === application.id && <LackingButtons />}
        {drawn !== undefined && <LookButtons application={application} coordinator={drawn} />}
      </span>
    </Section>
  );
}

/** They stay where nothing is lacking, so that the place of the keyboard is not lost with the last step. */
function LackingButtons() {
  const acting = useActing();
  const isAlone = useEditor(({ selected }) => selected.length < 2);
  if (!acting || !isAlone) return null;
  return actions
    .filter(({ id }) => id === 'complete' || id === 'observe')
    .map((action) => (
      <button
        key={action.id}
        type="button"
        className="button"
        aria-disabled={!isPossible(action, acting)}
        onClick={() => isPossible(action, acting) && action.run(acting)}
      >
        {action.name}
      </button>
    ));
}

function LookButtons({ application, coordinator }: ClusterProps & { readonly coordinator: string }) {
  const { store } = useEditing();
  const drawing = useDrawing();
  const isCollapsed = useEditor(({ collapsed }) => collapsed.includes(coordinator));
  const { collapseHandle, openHandle, action } = words.editing;
  const select = () => drawing && store.getState().select(clusterMembers(drawing.analysis, application.id));
  return (
    <>
      <button type="button" className="button" onClick={() => turnCluster(store, coordinator)}>
        {isCollapsed ? openHandle : collapseHandle}
      </button>
      <button type="button" className="button" onClick={select}>
        {action.selectCluster}
      </button>
    </>
  );
}
