// What a question gives to choose from, and its answer. Shapes only; each way of asking stands in a file of its own.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Question } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';

/** The telemetry of an application, two that could be related, or one that opens a connection to another. */
export type Choice =
  | { readonly tag: 'telemetry'; readonly signal: Signal; readonly application: ApplicationId }
  | { readonly tag: 'relation'; readonly from: ApplicationId; readonly to: ApplicationId }
  | { readonly tag: 'call'; readonly from: ApplicationId; readonly to: ApplicationId };

/** Choices in one order for one drawing; `right` are some of them. Without a right one nothing can be asked. */
export type Answer = { readonly choices: readonly Choice[]; readonly right: ReadonlySet<Choice> };
export type Asking = (analysis: Analysis, question: Question) => Answer;

/** Stands for a choice in what a form holds. */
export function choiceId(choice: Choice): string {
  return choice.tag === 'telemetry'
    ? `${choice.signal} ${choice.application}`
    : `${choice.tag} ${choice.from} ${choice.to}`;
}
