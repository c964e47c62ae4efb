// The drawing on paper: its picture on a page, then in words what the picture cannot say.
import { type Analysis, sayFlows, sceneMarks, shownSignals, words } from '../../core/core.ts';
import { Marks } from '../../viewer/marks.tsx';
import type { Drawing } from '../deriving.ts';
import { findingsOf } from '../finding.ts';
import { Said } from '../inspector/parts.tsx';
import { useEditing } from '../store/context.ts';
import { wholeOf } from '../taking/whole.ts';
import { ApplicationTable, RelationTable } from './tables.tsx';

const most = 1500; // sentences of one kind: more would fill a book

export function Paper({ drawing }: { readonly drawing: Drawing }) {
  const { analysis } = drawing;
  const { problems, notCollected, assumptions } = findingsOf(analysis);
  return (
    <div className="paper">
      <PaperPicture drawing={drawing} />
      <ApplicationTable analysis={analysis} />
      <RelationTable analysis={analysis} />
      <Flows analysis={analysis} />
      <Sentences title={words.problems} lines={problems.map(sayProblem)} empty={words.empty.problems} />
      <Sentences
        title={words.notCollected}
        lines={notCollected.map(({ text }) => text)}
        empty={words.empty.notCollected}
      />
      <Sentences
        title={words.assumptions}
        lines={assumptions.map(({ text }) => text)}
        empty={words.empty.assumptions}
      />
    </div>
  );
}

function PaperPicture({ drawing }: { readonly drawing: Drawing }) {
  const { store } = useEditing();
  const { scene } = wholeOf(drawing, store.getState());
  const { x, y, width, height } = scene.bounds;
  return (
    <div className={`paper-picture orrery${width > height ? ' is-across' : ''}`}>
      <svg
        viewBox={`${x} ${y} ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={scene.description}
      >
        <Marks marks={sceneMarks(scene)} />
      </svg>
    </div>
  );
}

function Flows({ analysis }: { readonly analysis: Analysis }) {
  const flowing = analysis.flows.filter(({ end }) => end !== 'not-collected');
  return (
    <section>
      <h2>{words.flows}</h2>
      {flowing.length === 0 && <p>{words.noFlows}</p>}
      {shownSignals.map((signal) => {
        const told = sayFlows(
          analysis,
          flowing.filter((flow) => flow.signal === signal),
        );
        return told.length === 0 ? null : (
          <div key={signal}>
            <h3>{words.signal[signal]}</h3>
            <Lines lines={told.map(({ text }) => text)} />
          </div>
        );
      })}
    </section>
  );
}

type SentencesProps = { readonly title: string; readonly lines: readonly string[]; readonly empty: string };

function Sentences({ title, lines, empty }: SentencesProps) {
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{empty}</p> : <Lines lines={lines} />}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      <ul>
        {lines.slice(0, most).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never changed
          <li key={at}>
            <Said text={line} />
          </li>
        ))}
      </ul>
      {lines.length > most && <p>{words.taking.printed.more(lines.length - most)}</p>}
    </>
  );
}

type Finding = ReturnType<typeof findingsOf>['problems'][number];

function sayProblem({ severity, text }: Finding): string {
  return `${words.severity[severity]}: ${text}`;
}
