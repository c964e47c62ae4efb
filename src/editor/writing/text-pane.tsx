// The document as text, beside the picture and in step with it.
import { X } from 'lucide-react';
import { type Document, type Problem, type TextForm, words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { useWriting, type Writing } from './use-writing.ts';

const forms = ['bundle', 'orrery'] as const satisfies readonly TextForm[];
const most = 4; // remarks that are listed; the text shows all

export function TextPane() {
  const document = useEditor(({ opened }) => opened?.document);
  const begun = useEditor(({ opened }) => opened?.begun);
  if (!document) return null;
  return <OfDocument key={begun && numberOf(begun)} document={document} />;
}

/** Another one for another document, and the same while one is edited. */
const numbers = new WeakMap<Document, number>();
let last = 0;
function numberOf(document: Document): number {
  const number = numbers.get(document) ?? last + 1;
  last = Math.max(last, number);
  numbers.set(document, number);
  return number;
}

function OfDocument({ document }: { readonly document: Document }) {
  const { store } = useEditing();
  const writing = useWriting(document);
  const { inStep, place, choose } = writing;
  const choice = (name: string) => {
    const form = forms.find((one) => one === name);
    if (form) choose(form);
  };
  return (
    <section className="text-pane" aria-labelledby="text-title">
      <header className="text-head">
        <h2 id="text-title" className="panel-title">
          {words.writing.title}
        </h2>
        <label className="choice">
          <span className="unseen">{words.writing.form}</span>
          <select
            value={inStep.form}
            disabled={inStep.state === 'refused'}
            onChange={(event) => choice(event.target.value)}
          >
            {forms.map((form) => (
              <option key={form} value={form}>
                {words.writing.forms[form]}
              </option>
            ))}
          </select>
        </label>
        <span className="stretch" />
        <button
          type="button"
          className="icon-button"
          aria-label={words.writing.close}
          title={words.writing.close}
          onClick={() => store.getState().showText(false)}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <div key={inStep.form} ref={place} className="text-place" />
      <Standing writing={writing} document={document} />
    </section>
  );
}

type StandingProps = { readonly writing: Writing; readonly document: Document };

/** How text and drawing stand to each other, and what was odd. */
function Standing({ writing: { inStep, renew, goTo }, document }: StandingProps) {
  const { state, problems, form, base } = inStep;
  return (
    <footer className="text-foot">
      <p role="status" className="fault">
        {state === 'refused' && words.writing.refused}
      </p>
      {state !== 'refused' && (
        <p className="quiet">{state === 'typing' ? words.writing.reading : words.writing.inStep}</p>
      )}
      {state === 'refused' && base !== document && <p>{words.writing.meanwhile}</p>}
      {problems.length > 0 && state !== 'typing' && <Complaints problems={problems} goTo={goTo} />}
      {state === 'refused' && (
        <button type="button" className="button" onClick={renew}>
          {words.writing.again}
        </button>
      )}
      {form === 'bundle' && state !== 'refused' && <p className="quiet">{words.writing.notCarried}</p>}
    </footer>
  );
}

type ComplaintsProps = { readonly problems: readonly Problem[]; readonly goTo: (line: number) => void };

function Complaints({ problems, goTo }: ComplaintsProps) {
  return (
    <ul className="text-complaints" aria-label={words.writing.complaints}>
      {problems.slice(0, most).map(({ line = 1, code, message, wayOut }) => (
        <li key={`${line} ${code} ${message}`}>
          <button type="button" className="choose" onClick={() => goTo(line)}>
            {words.writing.inLine(line, message)} {wayOut}
          </button>
        </li>
      ))}
      {problems.length > most && <li className="quiet">{words.writing.more(problems.length - most)}</li>}
    </ul>
  );
}
