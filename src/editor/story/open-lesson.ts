// Opens a lesson and begins to tell its story.
import { openExample } from '../files/opening.ts';
import type { Editing } from '../store/context.ts';
import { tell } from './telling.ts';

export async function openLesson(editing: Editing, name: string): Promise<void> {
  if (!(await openExample(editing.store, name))) return;
  const [story] = editing.store.getState().opened?.document.stories ?? [];
  if (story) tell(editing, story.id);
}
