// A question with its boxes to tick. What is right is worked out when it is shown, and the veil over the drawing goes with it.
import { Check, Minus, X } from 'lucide-react';
import { useMemo } from 'react';
import {
  type Answer,
  answerOf,
  type Choice,
  choiceId,
  derive,
  type Question,
  sayChoice,
  sayQuestion,
  sayVerdict,
  words,
} from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { hint, reveal, tick } from './telling.ts';

export function QuestionForm({ question }: { readonly question: Question }) {
  const deployment = useEditor(({ opened }) => opened?.document.deployment);
  const answer = useMemo(() => deployment && answerOf(derive(deployment), question), [deployment, question]);
  const telling = useEditor((state) => state.telling);
  if (!answer || !telling) return null;
  const isRevealed = telling.verdicts[telling.scene] !== undefined;
  return (
    <form className="question" aria-label={words.story.question} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{sayQuestion(question)}</legend>
        <p className="quiet">
          {isRevealed ? sayVerdict(answer, tickedOf(answer, telling.ticked)) : words.story.pickAll}
        </p>
        <ul className="choices">
          {answer.choices.map((choice) => (
            <ChoiceRow key={choiceId(choice)} choice={choice} answer={answer} isRevealed={isRevealed} />
          ))}
        </ul>
      </fieldset>
      {!isRevealed && <Helping hints={question.hints ?? []} />}
    </form>
  );
}

function tickedOf({ choices }: Answer, ticked: readonly string[]): ReadonlySet<Choice> {
  return new Set(choices.filter((choice) => ticked.includes(choiceId(choice))));
}

type ChoiceRowProps = { readonly choice: Choice; readonly answer: Answer; readonly isRevealed: boolean };

function ChoiceRow({ choice, answer, isRevealed }: ChoiceRowProps) {
  const editing = useEditing();
  const id = choiceId(choice);
  const isTicked = useEditor(({ telling }) => telling?.ticked.includes(id) ?? false);
  const isRight = answer.right.has(choice);
  return (
    <li className={isRevealed ? (isRight ? 'is-right' : 'is-wrong') : ''}>
      <label>
        <input type="checkbox" checked={isTicked} disabled={isRevealed} onChange={() => tick(editing, id)} />
        {sayChoice(choice)}
      </label>
      {isRevealed && <Mark isRight={isRight} isTicked={isTicked} />}
    </li>
  );
}

/** In words and by its form: never by colour alone. */
function Mark({ isRight, isTicked }: { readonly isRight: boolean; readonly isTicked: boolean }) {
  if (!isRight && !isTicked) return null;
  const Icon = isRight ? (isTicked ? Check : Minus) : X;
  const say = isRight ? (isTicked ? words.story.right : words.story.missed) : words.story.wrong;
  return (
    <span className="mark">
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      {say}
    </span>
  );
}

function Helping({ hints }: { readonly hints: readonly string[] }) {
  const editing = useEditing();
  const asked = useEditor(({ telling }) => telling?.hints ?? 0);
  return (
    <div className="helping">
      <button type="button" className="button is-primary" onClick={() => reveal(editing)}>
        {words.story.reveal}
      </button>
      {asked < hints.length && (
        <button type="button" className="button" onClick={() => hint(editing)}>
          {words.story.hint}
        </button>
      )}
      <p className="quiet">{words.story.hidden}</p>
      <ul className="hints" aria-live="polite">
        {hints.slice(0, asked).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
