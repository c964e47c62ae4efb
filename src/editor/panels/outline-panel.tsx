// The tree that mirrors the picture, and the list of flows for narrow screens. Choosing in one chooses in the other.
import { Ellipsis, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { type Branch, flowsOf, outlineOf } from '../outline/branch.ts';
import { Tree } from '../outline/tree.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { IconButton } from './icon-button.tsx';

const fewApplications = 12; // up to here everything of a model is unfolded at first

export function OutlinePanel() {
  const { analysis, document } = useDrawing() ?? {};
  const notes = document?.notes;
  const signals = useEditor((state) => state.signals);
  const hasRefused = useEditor((state) => state.hasRefused);
  const insides = useEditor((state) => state.insides);
  const branches = useMemo(
    () => (analysis ? outlineOf(analysis, signals, insides, notes) : []),
    [analysis, signals, insides, notes],
  );
  return (
    <section className="outline" aria-labelledby="outline-title">
      <div className="outline-head">
        <h2 id="outline-title" className="panel-title">
          {words.outline}
        </h2>
        {analysis && <OutlineButtons />}
      </div>
      {branches.length > 0 && <ChoosingTree name={words.outline} branches={branches} />}
      {!analysis && hasRefused && <p className="empty">{words.nothingOpen}</p>}
    </section>
  );
}

/** Where a hand finds what keys do: adding, and acting on what is chosen. */
function OutlineButtons() {
  const { store } = useEditing();
  return (
    <span className="outline-buttons">
      <IconButton name={words.editing.action.add} icon={Plus} onClick={() => store.getState().ask({ tag: 'add' })} />
      <IconButton name={words.editing.acts} icon={Ellipsis} onClick={() => store.getState().ask({ tag: 'acts' })} />
    </span>
  );
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
