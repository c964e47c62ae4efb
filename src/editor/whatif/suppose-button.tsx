// Asks what would follow from a cut, or from one more; takes it back where it is supposed. Leaves no trace in the document.
import { Undo2, Unplug } from 'lucide-react';
import { type Cut, isSameCut, sayCut, withCut, withoutCut, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { drawnBefore } from './supposing.ts';

export function SupposeButton({ cut }: { readonly cut: Cut }) {
  const { store } = useEditing();
  const drawing = useDrawing();
  const supposed = useEditor((state) => state.supposed);
  if (!drawing) return null;
  const isSupposed = supposed.some((one) => isSameCut(one, cut));
  const name = isSupposed ? words.takeBack(sayCut(cut)) : nameOf(cut, supposed.length > 0);
  const Sign = isSupposed ? Undo2 : Unplug;
  const press = () => {
    const cuts = isSupposed ? withoutCut(supposed, cut) : withCut(drawnBefore(drawing).topology, supposed, cut);
    store.getState().suppose(cuts);
    store.getState().announce(isSupposed ? words.takenBack(sayCut(cut)) : words.supposed(sayCut(cut)));
  };
  return (
    <button type="button" className="button" onClick={press}>
      <Sign size={15} strokeWidth={1.5} aria-hidden="true" />
      {name}
    </button>
  );
}

function nameOf(cut: Cut, isFurther: boolean): string {
  if (isFurther) return words.andIf(sayCut(cut));
  return cut.tag === 'relation' ? words.ifGone : words.ifSo(sayCut(cut));
}
