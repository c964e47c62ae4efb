// What a name would do to an application, while it is typed: nothing where all is well.
import type { ApplicationId } from '../document/document.ts';
import type { renameState } from '../document/rename.ts';

export function sayRenameState(state: ReturnType<typeof renameState>, name: ApplicationId): string {
  switch (state) {
    case 'fine':
    case 'same':
      return '';
    case 'taken':
      return `There is an application ${name} already.`;
    case 'odd':
      return `Juju would not take ${name}: small letters and digits, in parts joined by hyphens, each with a letter.`;
    case 'impossible':
      return name === ''
        ? 'An application needs a name.'
        : 'No spaces, colons and slashes: lines could not refer to it.';
  }
}
