// The lines of what is chosen, marked in the text.
import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

type Lines = { readonly from: number; readonly to: number };

export const showLines = StateEffect.define<Lines | undefined>();

const mark = Decoration.line({ class: 'is-chosen' });

export const chosenLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marked, transaction) => {
    const effect = transaction.effects.find((one) => one.is(showLines));
    return effect ? marksOf(transaction.state, effect.value) : marked.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksOf({ doc }: EditorState, lines: Lines | undefined): DecorationSet {
  if (!lines) return Decoration.none;
  const marks: Range<Decoration>[] = [];
  for (let line = lines.from; line <= Math.min(lines.to, doc.lines); line += 1)
    marks.push(mark.range(doc.line(line).from));
  return Decoration.set(marks);
}
