// The flows that one line of the picture stands for, to choose from.
import { type Flow, type Signal, words } from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { flowId } from '../subject.ts';
import { Choose, Fact, Facts, Section } from './parts.tsx';

export function LineView({ signal, flows }: { readonly signal: Signal; readonly flows: readonly Flow[] }) {
  return (
    <div className="view">
      <Facts>
        <Fact name={words.signalTitle}>
          <span className="carried">
            <SignalMark signal={signal} />
            {words.signal[signal]}
          </span>
        </Fact>
      </Facts>
      <Section title={words.flowsCount(flows.length)}>
        <ul className="links">
          {flows.map((flow) => (
            <li key={flowId(flow)}>
              <Choose id={flowId(flow)}>
                {flow.origin} <span className="quiet">{words.end[flow.end]}</span>
              </Choose>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
