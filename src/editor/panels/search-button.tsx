// The door to everything that can be done or gone to, which is also opened with its key.
import { Search } from 'lucide-react';
import { words } from '../../core/core.ts';
import { sayChord } from '../actions/action.ts';
import { useEditing } from '../store/context.ts';

export function SearchButton() {
  const { store } = useEditing();
  return (
    <button
      type="button"
      className="button search-button"
      aria-haspopup="dialog"
      onClick={() => store.getState().ask({ tag: 'commands' })}
    >
      <Search size={15} strokeWidth={1.5} aria-hidden="true" />
      <span className="search-word">{words.editing.action.commands}</span>
      <kbd>{sayChord('Mod+k')}</kbd>
    </button>
  );
}
