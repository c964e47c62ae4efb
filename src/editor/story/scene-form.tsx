// What a scene shows, says and asks; what of it means nothing in the drawing is said at once.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  asks,
  derive,
  isViewName,
  type Question,
  type StoryScene,
  saySceneFault,
  sceneFaults,
  shownSignals,
  viewNames,
  words,
} from '../../core/core.ts';
import { ChoiceField } from '../inspector/form/choice-field.tsx';
import { TextField } from '../inspector/form/text-field.tsx';
import { useEditor } from '../store/context.ts';
import { FocusFields, type Things } from './focus-fields.tsx';
import { withPart } from './with-part.ts';

/** Of the scene as it is then: two fields may be left at once. */
type ChangeScene = (change: (scene: StoryScene) => StoryScene) => void;
type SceneFormProps = { readonly scene: StoryScene; readonly onChange: ChangeScene };

export function SceneForm({ scene, onChange }: SceneFormProps) {
  const say = words.story;
  const things = useThings();
  return (
    <div className="form">
      <Prose name={say.textField} value={scene.text} onCommit={(text) => onChange((now) => ({ ...now, text }))} />
      <ChoiceField
        name={say.viewField}
        value={scene.view ?? ''}
        options={[
          ['', say.noView],
          ...Object.keys(viewNames)
            .filter(isViewName)
            .map((name) => [name, words.views[name]] as const),
        ]}
        onChange={(view) => onChange((now) => withPart(now, 'view', view))}
      />
      <FocusFields
        focus={scene.focus}
        things={things}
        onChange={(focus) => onChange((now) => withPart(now, 'focus', focus))}
      />
      <TextField
        name={say.stepField}
        value={scene.step === undefined ? '' : String(scene.step)}
        inputMode="numeric"
        fault={(text) => (/^\d{0,6}$/.test(text) ? undefined : say.notStep)}
        onCommit={(text) => onChange((now) => withPart(now, 'step', text === '' ? undefined : Number(text)))}
      />
      <ChoiceField
        name={say.askField}
        value={scene.question?.ask ?? ''}
        options={[['', say.noQuestion], ...asks.map((ask) => [ask, say.asks[ask]] as const)]}
        onChange={(ask) =>
          onChange((now) => withPart(now, 'question', ask === '' ? undefined : { ...now.question, ask }))
        }
      />
      {scene.question && (
        <Asking
          question={scene.question}
          things={things}
          onChange={(change) => onChange((now) => (now.question ? { ...now, question: change(now.question) } : now))}
        />
      )}
      <Faults scene={scene} />
    </div>
  );
}

/** What a scene can be about: applications, and relations by their ends. */
function useThings(): Things {
  const deployment = useEditor(({ opened }) => opened?.document.deployment);
  return useMemo(() => {
    if (!deployment) return [];
    const applications = Object.keys(deployment.applications).sort();
    const relations = Object.keys(deployment.relations).sort();
    return [
      ...applications.map((id) => [id, id] as const),
      ...relations.map((id) => [id, id.replace(' ', words.between)] as const),
    ];
  }, [deployment]);
}

type AskingProps = {
  readonly question: Question;
  readonly things: Things;
  readonly onChange: (change: (question: Question) => Question) => void;
};

function Asking({ question, things, onChange }: AskingProps) {
  const say = words.story;
  return (
    <>
      <ChoiceField
        name={say.aboutField}
        value={question.about ?? ''}
        options={[['', say.noFocus], ...things]}
        onChange={(about) => onChange((now) => withPart(now, 'about', about))}
      />
      <ChoiceField
        name={say.signalField}
        value={question.signal ?? ''}
        options={[['', say.anySignal], ...shownSignals.map((signal) => [signal, words.signal[signal]] as const)]}
        onChange={(signal) => onChange((now) => withPart(now, 'signal', signal))}
      />
      <Prose
        name={say.hintsField}
        value={(question.hints ?? []).join('\n')}
        onCommit={(text) =>
          onChange((now) => withPart(now, 'hints', text.trim() === '' ? undefined : text.trim().split('\n')))
        }
      />
    </>
  );
}

/** Several lines; becomes an edit when it is left, in whatever way. */
function Prose({
  name,
  value,
  onCommit,
}: {
  readonly name: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}) {
  const [text, setText] = useState<string>();
  const id = useId();
  const commit = () => {
    setText(undefined);
    if (text !== undefined && text !== value) onCommit(text);
  };
  const last = useRef(commit);
  useEffect(() => {
    last.current = commit;
  });
  useEffect(() => () => last.current(), []);
  return (
    <div className="form-row is-tall">
      <label htmlFor={id}>{name}</label>
      <textarea
        id={id}
        className="field"
        rows={name === words.story.hintsField ? 2 : 6}
        value={text ?? value}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
      />
    </div>
  );
}

function Faults({ scene }: { readonly scene: StoryScene }) {
  const deployment = useEditor(({ opened }) => opened?.document.deployment);
  const faults = useMemo(() => (deployment ? sceneFaults(derive(deployment), scene) : []), [deployment, scene]);
  return (
    <ul className="faults" aria-live="polite">
      {faults.map((fault) => (
        <li key={fault.tag} className="fault">
          {saySceneFault(fault)}
        </li>
      ))}
    </ul>
  );
}
