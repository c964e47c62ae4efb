// A relation: what it joins and carries, both databags side by side, and step by step why their keys are there.
import { type Analysis, sayBroken, sayStep, signalsOfRelation, type TopologyRelation, words } from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { endsOf, flowId } from '../subject.ts';
import { Choose, Fact, Facts, Said, Section } from './parts.tsx';
import { type RelationKeys, relationKeysOf } from './relation-keys.ts';
import { Sides } from './sides.tsx';

type RelationProps = { readonly analysis: Analysis; readonly relation: TopologyRelation };

export function RelationView({ analysis, relation }: RelationProps) {
  const keys = relationKeysOf(analysis, relation);
  return (
    <div className="view">
      <RelationFacts analysis={analysis} relation={relation} />
      {relation.state === 'broken' ? (
        <p className="remark">{sayBroken(relation)}</p>
      ) : (
        <>
          <Sides analysis={analysis} relation={relation} keys={keys} />
          <Why analysis={analysis} keys={keys} />
          <Causes analysis={analysis} relation={relation} />
        </>
      )}
    </div>
  );
}

function RelationFacts({ analysis, relation }: RelationProps) {
  const signals = signalsOfRelation(analysis, relation.id);
  return (
    <Facts>
      <Fact name={words.endpoints}>
        {endsOf(analysis.topology.applications, relation).map((id) => (
          <Choose key={id} id={id}>
            {id}
          </Choose>
        ))}
      </Fact>
      {relation.state !== 'broken' && (
        <Fact name={words.interfaceTitle}>
          <code>{relation.interface}</code>
        </Fact>
      )}
      {relation.state === 'joined' && relation.crossModel && <Fact name={words.model}>{words.crossModel}</Fact>}
      {relation.state === 'joined' && relation.inferred && <Fact name={words.endpoint}>{words.inferred}</Fact>}
      <Fact name={words.carries}>
        {signals.length === 0 && <span className="quiet">{words.carriesNothing}</span>}
        {signals.map((signal) => (
          <span key={signal} className="carried">
            <SignalMark signal={signal} />
            {words.signal[signal]}
          </span>
        ))}
      </Fact>
    </Facts>
  );
}

function Why({ analysis, keys }: { readonly analysis: Analysis; readonly keys: RelationKeys }) {
  if (keys.steps.length === 0) return null;
  return (
    <Section title={words.why}>
      <ol className="steps">
        {keys.steps.map((step) => (
          <li key={step.id} value={step.id}>
            <span className="step-number">{step.id}</span>
            <span>
              <Said text={sayStep(analysis, step)} />
              {step.because.length > 0 && <span className="quiet"> {words.becauseOf(step.because)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const mostFlows = 12;

function Causes({ analysis, relation }: RelationProps) {
  const flows = analysis.flows.filter(({ hops }) => hops.some(({ via }) => via.includes(relation.id)));
  if (flows.length === 0) return null;
  return (
    <Section title={words.causes(flows.length)}>
      <ul className="links">
        {flows.slice(0, mostFlows).map((flow) => (
          <li key={flowId(flow)}>
            <Choose id={flowId(flow)}>
              <SignalMark signal={flow.signal} />
              {flow.origin} <span className="quiet">{words.end[flow.end]}</span>
            </Choose>
          </li>
        ))}
      </ul>
      {flows.length > mostFlows && <p className="quiet">{words.moreFlows(flows.length - mostFlows)}</p>}
    </Section>
  );
}
