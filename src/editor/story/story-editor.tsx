// A story in a form: its title, its scenes in order, and each scene with what it shows, says and asks. Every change is one edit.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { changeScene, changeStory, type Story, type StoryScene, words } from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';
import { TextField } from '../inspector/form/text-field.tsx';
import { Dialog } from '../panels/dialog.tsx';
import { IconButton } from '../panels/icon-button.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { SceneForm } from './scene-form.tsx';
import { tell } from './telling.ts';

export function StoryEditor({ id }: { readonly id: string }) {
  const editing = useEditing();
  const edit = useEdit();
  const story = useEditor(({ opened }) => opened?.document.stories.find((one) => one.id === id));
  const [at, setAt] = useState(() => editing.store.getState().telling?.scene ?? 0);
  if (!story) return null;
  const close = () => {
    editing.store.getState().takeStory(undefined);
    if (story.scenes.length > 0) tell(editing, id, at);
  };
  const scene = story.scenes[at];
  const setScenes = (scenes: readonly StoryScene[]) => edit(changeStory(id, { scenes }));
  return (
    <Dialog title={words.story.editing} about={words.story.editorAbout} onClose={close}>
      <div className="form">
        <TextField
          name={words.story.titleField}
          value={story.title}
          onCommit={(title) => edit(changeStory(id, { title }))}
        />
      </div>
      <div className="story-editor">
        <SceneList story={story} at={at} onTurn={setAt} onChange={setScenes} />
        {scene && <SceneForm key={`${at}`} scene={scene} onChange={(change) => edit(changeScene(id, at, change))} />}
      </div>
    </Dialog>
  );
}

type SceneListProps = {
  readonly story: Story;
  readonly at: number;
  readonly onTurn: (at: number) => void;
  readonly onChange: (scenes: readonly StoryScene[]) => void;
};

function SceneList({ story: { scenes }, at, onTurn, onChange }: SceneListProps) {
  const say = words.story;
  const move = (by: 1 | -1) => {
    onChange(exchanged(scenes, at, at + by));
    onTurn(at + by);
  };
  const add = () => {
    onChange([...scenes.slice(0, at + 1), { text: '' }, ...scenes.slice(at + 1)]);
    onTurn(Math.min(at + 1, scenes.length));
  };
  const remove = () => {
    onChange(scenes.filter((_, index) => index !== at));
    onTurn(Math.max(0, at - 1));
  };
  return (
    <nav className="scene-list" aria-label={say.scenesTitle}>
      <ol>
        {scenes.map((scene, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: scenes have no names, their place is what they are known by
          <li key={index}>
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => onTurn(index)}>
              {index + 1}. {headOf(scene)}
            </button>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <IconButton name={say.addScene} icon={Plus} onClick={add} />
        <IconButton name={say.moveSceneUp} icon={ArrowUp} isOff={at === 0} onClick={() => move(-1)} />
        <IconButton name={say.moveSceneDown} icon={ArrowDown} isOff={at >= scenes.length - 1} onClick={() => move(1)} />
        <IconButton name={say.removeScene} icon={Trash2} isOff={scenes.length === 0} onClick={remove} />
      </div>
    </nav>
  );
}

/** The first words of a scene. */
function headOf({ text, view }: StoryScene): string {
  const [line = ''] = text.replace(/^[#*\s]+/, '').split('\n');
  const name = line === '' ? (view ?? words.story.emptyScene) : line;
  return name.length > 32 ? `${name.slice(0, 31)}…` : name;
}

function exchanged<T>(list: readonly T[], one: number, other: number): readonly T[] {
  return list.map((item, at) => (at === one ? (list[other] ?? item) : at === other ? (list[one] ?? item) : item));
}
