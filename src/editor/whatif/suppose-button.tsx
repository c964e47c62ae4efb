// Asks what would follow from a cut. Leaves no trace in the document.
import { Unplug } from 'lucide-react';
import { type Cut, sayCut, words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import { subjectOf } from './subject.ts';

export function SupposeButton({ cut }: { readonly cut: Cut }) {
  const { store } = useEditing();
  const suppose = () => {
    store.getState().suppose([cut]);
    store.getState().choose(subjectOf(cut));
    store.getState().announce(words.supposed(sayCut(cut)));
  };
  return (
    <button type="button" className="button" onClick={suppose}>
      <Unplug size={15} strokeWidth={1.5} aria-hidden="true" />
      {cut.tag === 'relation' ? words.ifGone : words.ifSo(sayCut(cut))}
    </button>
  );
}
