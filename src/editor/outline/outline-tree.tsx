// The trees themselves: all that the picture shows, and its flows. Choosing in one chooses in the picture. Fetched with the first drawing.
import { useMemo } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { type Branch, flowsOf, outlineOf } from './branch.ts';
import { Tree } from './tree.tsx';

const fewApplications = 12; // up to here everything of a model is unfolded at first

export function OutlineTree() {
  const { analysis, document } = useDrawing() ?? {};
  const notes = document?.notes;
  const signals = useEditor((state) => state.signals);
  const insides = useEditor((state) => state.insides);
  const branches = useMemo(
    () => (analysis ? outlineOf(analysis, signals, insides, notes) : []),
    [analysis, signals, insides, notes],
  );
  return branches.length > 0 ? <ChoosingTree name={words.outline} branches={branches} /> : null;
}

export function FlowsPanel() {
  const analysis = useDrawing()?.analysis;
  const signals = useEditor((state) => state.signals);
  const branches = useMemo(() => (analysis ? flowsOf(analysis, signals) : []), [analysis, signals]);
  if (!analysis) return null;
  if (branches.length === 0) return <p className="empty">{words.noFlows}</p>;
  return <ChoosingTree name={words.flows} branches={branches} />;
}

function ChoosingTree({ name, branches }: { readonly name: string; readonly branches: readonly Branch[] }) {
  const { store } = useEditing();
  const chosen = useEditor((state) => state.chosen);
  const document = useDrawing()?.document;
  return (
    <Tree
      key={document?.title}
      name={name}
      branches={branches}
      openFirst={openFirst(branches)}
      chosen={chosen}
      onChoose={(id) => store.getState().choose(id)}
      onAct={() => store.getState().ask({ tag: 'acts' })}
    />
  );
}

/** Models are unfolded, and in a small drawing what is in them; the first signal's flows where there is nothing else. */
function openFirst(branches: readonly Branch[]): readonly string[] {
  const models = branches.filter(({ sign }) => sign === 'model');
  if (models.length === 0) return branches.slice(0, 1).map(({ id }) => id);
  const inside = models.flatMap((model) => model.branches);
  const isSmall = inside.flatMap(({ branches: below }) => below).length <= fewApplications;
  return [...models, ...(isSmall ? inside : inside.slice(0, 1))].map(({ id }) => id);
}
