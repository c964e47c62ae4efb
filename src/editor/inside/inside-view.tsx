// The inside of a store: of each signal the sentence, then line by line what goes from whom to whom, with every connection and its cause.
import {
  type Analysis,
  type InsideHop,
  type InsideLine,
  type Opened,
  type Signal,
  sayInsideHop,
  sayInsideLine,
  sayWay,
  stepOf,
  words,
} from '../../core/core.ts';
import { Choose, Said, Section } from '../inspector/parts.tsx';
import { SignalMark, SignMark } from '../outline/sign.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { StoreButton } from './store-section.tsx';

type InsideProps = { readonly analysis: Analysis; readonly opened: Opened; readonly line: string | undefined };

export function InsideView({ analysis, opened, line }: InsideProps) {
  return (
    <div className="view">
      <p className="supposing-buttons">
        <StoreButton store={opened.store} />
        <Choose id={opened.store}>{opened.store}</Choose>
      </p>
      {opened.ways.map(({ signal, way, lines }) => (
        <Section
          key={lines[0]?.id}
          title={
            <span className="carried">
              <SignalMark signal={signal} />
              {words.signal[signal]}
            </span>
          }
        >
          <p>
            <Said text={sayWay(analysis, opened, way)} />
          </p>
          <ol className="hops">
            {lines.map((one) => (
              <Line key={one.id} analysis={analysis} store={opened.store} line={one} isChosen={one.id === line} />
            ))}
          </ol>
        </Section>
      ))}
    </div>
  );
}

type LineProps = {
  readonly analysis: Analysis;
  readonly store: string;
  readonly line: InsideLine;
  readonly isChosen: boolean;
};

const most = 12; // connections that are listed

/** Its connections are told where it is chosen; others fold them away. */
function Line({ analysis, store, line, isChosen }: LineProps) {
  const { id, hops, signal } = line;
  return (
    <li className="hop" aria-current={isChosen ? 'true' : undefined}>
      <Choose id={id}>
        <Said text={sayInsideLine(analysis, store, line)} />
      </Choose>
      <details key={String(isChosen)} open={isChosen}>
        <summary>{words.connections(hops.length)}</summary>
        <ul className="uses">
          {hops.slice(0, most).map((hop) => (
            <Connection key={nameOf(hop)} analysis={analysis} signal={signal} hop={hop} />
          ))}
        </ul>
        {hops.length > most && <p className="quiet">{words.moreFlows(hops.length - most)}</p>}
      </details>
    </li>
  );
}

type ConnectionProps = { readonly analysis: Analysis; readonly signal: Signal; readonly hop: InsideHop };

function Connection({ analysis, signal, hop }: ConnectionProps) {
  const step = stepOf(hop);
  return (
    <li>
      <Said text={sayInsideHop(analysis, signal, hop)} />
      <span className="hop-ends">
        {step !== undefined && <StepButton step={step}>{words.causedBy(step)}</StepButton>}
        {hop.via.map((id) => (
          <Choose key={id} id={id}>
            <SignMark sign="relation" />
            {id}
          </Choose>
        ))}
      </span>
    </li>
  );
}

function nameOf({ from, to, url, objectStore }: InsideHop): string {
  return `${from} ${to ?? objectStore} ${url}`;
}
