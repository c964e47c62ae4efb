// What is supposed, one by one: each leads to what it is about, and can be taken back.
import { X } from 'lucide-react';
import { type Cut, sayCut, withoutCut, words } from '../../core/core.ts';
import { Choose, Section } from '../inspector/parts.tsx';
import { useEditing } from '../store/context.ts';
import { subjectOf } from './subject.ts';

export function SupposedList({ cuts }: { readonly cuts: readonly Cut[] }) {
  const { store } = useEditing();
  const takeBack = (cut: Cut) => {
    store.getState().suppose(withoutCut(cuts, cut));
    store.getState().announce(words.takenBack(sayCut(cut)));
  };
  return (
    <Section title={words.supposedList}>
      <ul className="supposed-list">
        {cuts.map((cut) => (
          <li key={JSON.stringify(cut)}>
            <Choose id={subjectOf(cut)}>{sayCut(cut)}</Choose>
            <button
              type="button"
              className="icon-button"
              aria-label={words.takeBack(sayCut(cut))}
              title={words.takeBack(sayCut(cut))}
              onClick={() => takeBack(cut)}
            >
              <X size={14} strokeWidth={1.5} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.supposeMore}</p>
    </Section>
  );
}
