// Several edits as one, so that they are made and undone together.
import type { Edit } from './document.ts';

/** Each changes what the one before it left. The same document where none changes anything. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (document) => edits.reduce((changed, edit) => edit(changed), document);
}
