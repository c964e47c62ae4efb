// A question of a story, what can be answered to it, and what is to be said of the answer.
import type { Question } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { type Ask, isAsk } from '../story/answer.ts';
import type { Answer, Choice } from '../story/choice.ts';
import type { SceneFault } from '../story/faults.ts';
import { counted } from './list.ts';
import { signalNoun } from './names.ts';
import { words } from './words.ts';

export function sayQuestion(question: Question): string {
  const say = words.story;
  return isAsk(question.ask) ? questions[question.ask](question) : say.unknownAsk(question.ask);
}

/** A relation by its two ends, as it is drawn. */
function named(about: string | undefined): string {
  return about?.includes(' ') ? `the relation between ${about.replace(' ', ' and ')}` : (about ?? '');
}

const questions: Readonly<Record<Ask, (question: Question) => string>> = {
  'lost-when': ({ about, signal }) => `What of the ${nounOf(signal, 'telemetry')} is lost without ${named(about)}?`,
  'missing-relation': ({ about, signal }) =>
    signal === undefined && about === undefined
      ? 'Between which applications is a relation missing?'
      : `Between which applications is a relation missing for the ${nounOf(signal, 'needs')}${about === undefined ? '' : ` of ${about}`}?`,
  'who-dials': ({ about, signal }) =>
    about?.includes(' ')
      ? `Who opens a connection to whom because of ${named(about)}?`
      : `Who opens a connection to whom for the ${nounOf(signal, 'telemetry')} of ${about ?? ''}?`,
};

function nounOf(signal: string | undefined, otherwise: string): string {
  return signal !== undefined && isSignal(signal) ? signalNoun[signal] : otherwise;
}

function isSignal(word: string): word is Signal {
  return Object.hasOwn(signalNoun, word);
}

/** What stands beside a box to tick. */
export function sayChoice(choice: Choice): string {
  switch (choice.tag) {
    case 'telemetry':
      return `${words.signal[choice.signal]} of ${choice.application}`;
    case 'relation':
      return `${choice.from} and ${choice.to}`;
    case 'call':
      return `${choice.from} calls ${choice.to}`;
  }
}

/** How far what was ticked is right. */
export function sayVerdict({ right }: Answer, ticked: ReadonlySet<Choice>): string {
  const hits = [...ticked].filter((choice) => right.has(choice)).length;
  const wrong = ticked.size - hits;
  if (hits === right.size && wrong === 0) return 'All right.';
  const some = `${hits} of ${counted(right.size, 'right answer')}`;
  return wrong === 0 ? `${some}.` : `${some}, and ${counted(wrong, 'wrong one')}.`;
}

/** What of a scene means nothing in its drawing, with the way out. */
export function saySceneFault({ tag, what }: SceneFault): string {
  return faults[tag](what);
}

const faults: Readonly<Record<SceneFault['tag'], (what: string) => string>> = {
  focus: (what) => `Nothing here is called ${what}. Choose an application or a relation of the drawing to look at.`,
  step: (what) => `There is no step ${what}. Choose one that the drawing has.`,
  ask: (what) => `Nobody can answer “${what}”. Choose one of the questions in the list.`,
  about: (what) => `The question is about ${what}, which is not in the drawing. Choose something that is.`,
  signal: (what) => `There is no signal ${what}. Choose one of the list.`,
  unanswerable: () => 'Nothing is right as an answer. Ask about something else, or change the drawing.',
};
