// The applications that an edit is about: those selected, else the one that is chosen.
import type { ApplicationId } from '../../core/core.ts';
import type { EditorState } from './store.ts';

export function selectionOf({ selected, chosen, opened }: EditorState): readonly ApplicationId[] {
  const applications = opened?.document.deployment.applications ?? {};
  const wanted = selected.length > 0 ? selected : chosen === undefined ? [] : [chosen];
  return wanted.filter((id) => Object.hasOwn(applications, id));
}
