// Questions of a story and their answers. Computed from the drawing, never stored.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Question } from '../document/document.ts';
import { memo } from '../memo.ts';
import type { Answer, Asking } from './choice.ts';
import { lostWhen } from './lost-when.ts';
import { missingRelation } from './missing-relation.ts';
import { whoDials } from './who-dials.ts';

/** What can be asked, by the word that stands in the document. */
const askings = {
  'lost-when': lostWhen,
  'missing-relation': missingRelation,
  'who-dials': whoDials,
} as const satisfies Readonly<Record<string, Asking>>;
export type Ask = keyof typeof askings;
// Narrowing: these are the keys of the table.
export const asks = Object.keys(askings) as readonly Ask[];

export function isAsk(word: string): word is Ask {
  return Object.hasOwn(askings, word);
}

/** The same object for the same analysis and question. No choices where nothing here can be asked so. */
export const answerOf = memo((analysis: Analysis, question: Question): Answer => {
  if (!isAsk(question.ask)) return { choices: [], right: new Set() };
  return askings[question.ask](analysis, question);
});
