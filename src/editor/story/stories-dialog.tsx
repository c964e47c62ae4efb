// The stories of the open document: tell one, edit it, delete it; make one of the drawing, or begin an empty one.
import { BookOpen, Pencil, Plus, Sparkles, Trash2 } from 'lucide-react';
import { addStory, removeStory, type Story, words } from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';
import { Dialog } from '../panels/dialog.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { explain, tell } from './telling.ts';

export function StoriesDialog({ onClose }: { readonly onClose: () => void }) {
  const editing = useEditing();
  const edit = useEdit();
  const stories = useEditor(({ opened }) => opened?.document.stories) ?? [];
  const begin = () => {
    const id = `story-${crypto.randomUUID().slice(0, 8)}`;
    edit(addStory({ id, title: words.story.newStory, scenes: [{ text: '' }] }));
    onClose();
    editing.store.getState().takeStory(id);
  };
  const explainIt = () => {
    onClose();
    explain(editing);
  };
  return (
    <Dialog title={words.story.stories} about={words.story.about} onClose={onClose}>
      {stories.length === 0 ? <p className="quiet">{words.story.none}</p> : null}
      <ul className="story-list">
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} onClose={onClose} />
        ))}
      </ul>
      <div className="buttons">
        <button type="button" className="button is-primary" onClick={explainIt}>
          <Sparkles size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.story.explain}
        </button>
        <button type="button" className="button" onClick={begin}>
          <Plus size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.story.newStory}
        </button>
      </div>
    </Dialog>
  );
}

function StoryRow({ story, onClose }: { readonly story: Story; readonly onClose: () => void }) {
  const editing = useEditing();
  const edit = useEdit();
  const say = words.story;
  const open = () => {
    onClose();
    tell(editing, story.id);
  };
  const take = () => {
    onClose();
    editing.store.getState().takeStory(story.id);
  };
  return (
    <li>
      <button type="button" className="door" onClick={open}>
        <BookOpen size={16} strokeWidth={1.5} aria-hidden="true" />
        {story.title}
        <span className="quiet">{say.scenes(story.scenes.length)}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say.editOf(story.title)}
        title={say.edit}
        onClick={take}
      >
        <Pencil size={15} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say.removeOf(story.title)}
        title={say.remove}
        onClick={() => edit(removeStory(story.id), say.removed(story.title))}
      >
        <Trash2 size={15} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </li>
  );
}
