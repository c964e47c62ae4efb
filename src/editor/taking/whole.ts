// The whole drawing as it leaves the screen: with title and legend, nothing chosen.
import { type Document, type Resting, sayCuts, setTitle, words } from '../../core/core.ts';
import type { Drawing, Looked } from '../deriving.ts';
import type { EditorState } from '../store/store.ts';
import { isQuestionStanding } from '../story/told.ts';
import { titleOf } from '../title.ts';

/** What is supposed, or seen at a step, is said in its title: it is not what the document draws. */
export function wholeOf(
  { document, analysis, redraw }: Drawing,
  state: EditorState,
  resting: Resting = 'tokens',
): Drawing {
  const looked = lookedIn(state);
  const { step, supposed } = state;
  const said = [
    ...(supposed.length > 0 ? [words.supposed(sayCuts(supposed))] : []),
    ...(step === undefined ? [] : [words.asItStood(step, analysis.settlement.steps.length)]),
  ];
  return redraw(said.length === 0 ? document : titled(document, said.join(' ')), looked, {
    form: 'export',
    resting,
  });
}

/** What is chosen is no part of the picture. */
export function lookedIn(state: EditorState): Looked {
  return { ...state, chosen: undefined, isAsking: isQuestionStanding(state) };
}

function titled(document: Document, state: string): Document {
  return setTitle(words.taking.asOf(titleOf(document), state))(document);
}
