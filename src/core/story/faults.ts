// What of a scene means nothing in the drawing that it tells of.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Question, StoryScene } from '../document/document.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { stepById } from '../settle/history.ts';
import { answerOf, isAsk } from './answer.ts';
import { sceneAim } from './scene-aim.ts';

/** `what`: the word in the scene that means nothing. The sentence is made elsewhere. */
export type SceneFault = {
  readonly tag: 'focus' | 'step' | 'ask' | 'about' | 'signal' | 'unanswerable';
  readonly what: string;
};

/** Views are judged where they are looked up. An empty list for a scene that can be shown as it is meant. */
export function sceneFaults(analysis: Analysis, scene: StoryScene): readonly SceneFault[] {
  const { focus, step, question } = scene;
  return [
    ...(focus !== undefined && !sceneAim(analysis.topology, focus) ? [{ tag: 'focus', what: focus } as const] : []),
    ...(step !== undefined && isNoStep(analysis, step) ? [{ tag: 'step', what: String(step) } as const] : []),
    ...(question === undefined ? [] : questionFaults(analysis, question)),
  ];
}

function questionFaults(analysis: Analysis, question: Question): readonly SceneFault[] {
  const { ask, about, signal } = question;
  if (!isAsk(ask)) return [{ tag: 'ask', what: ask }];
  if (about !== undefined && !isThere(analysis, about)) return [{ tag: 'about', what: about }];
  if (signal !== undefined && !isSignal(signal)) return [{ tag: 'signal', what: signal }];
  return answerOf(analysis, question).right.size === 0 ? [{ tag: 'unanswerable', what: ask }] : [];
}

function isSignal(word: string): word is Signal {
  return signals.some((signal) => signal === word);
}

/** Step 0 is before the first. */
function isNoStep({ settlement }: Analysis, step: number): boolean {
  return step !== 0 && stepById(settlement, step) === undefined;
}

function isThere({ topology }: Analysis, id: string): boolean {
  return [topology.application(id), topology.relation(id), topology.unit(id)].some((found) => found !== undefined);
}
