// A relation: what it joins and carries, both databags side by side, and step by step why their keys are there.
import {
  type Analysis,
  databagAt,
  type Flow,
  type StepId,
  sayBroken,
  sayStep,
  signalsOfRelation,
  standsAt,
  type TopologyRelation,
  words,
} from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { stepShown } from '../steps/step-shown.ts';
import { useEditor } from '../store/context.ts';
import { endsOf, flowId } from '../subject.ts';
import { SupposeButton } from '../whatif/suppose-button.tsx';
import { Choose, Fact, Facts, Said, Section } from './parts.tsx';
import { type RelationKeys, relationKeysOf } from './relation-keys.ts';
import { Sides } from './sides.tsx';

type RelationProps = { readonly analysis: Analysis; readonly relation: TopologyRelation };

export function RelationView({ analysis, relation }: RelationProps) {
  const asked = useEditor((state) => state.step);
  const { settlement } = analysis;
  const step = stepShown(settlement, asked);
  const keys = relationKeysOf(analysis, relation, step);
  const databags = step === undefined ? settlement.databags.get(relation.id) : databagAt(analysis, relation.id, step);
  return (
    <div className="view">
      <RelationFacts analysis={analysis} relation={relation} />
      {relation.state === 'broken' ? (
        <p className="remark">{sayBroken(relation)}</p>
      ) : (
        <>
          {step !== undefined && <p className="remark">{words.asItStood(step, settlement.steps.length)}</p>}
          {relation.state === 'joined' && (
            <p className="supposing-buttons">
              <SupposeButton cut={{ tag: 'relation', relation: relation.id }} />
            </p>
          )}
          <Sides analysis={analysis} relation={relation} keys={keys} databags={databags ?? new Map()} />
          <Why analysis={analysis} keys={keys} at={step} />
          <Causes analysis={analysis} relation={relation} at={step} />
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

/** `at`: the step at which all is shown; what is written later is said to be. */
type At = { readonly at: StepId | undefined };

function Why({ analysis, keys, at }: At & { readonly analysis: Analysis; readonly keys: RelationKeys }) {
  if (keys.steps.length === 0) return null;
  return (
    <Section title={words.why}>
      <ol className="steps">
        {keys.steps.map((step) => (
          <li key={step.id} value={step.id} className={isLater(step.id, at) ? 'is-later' : undefined}>
            <StepButton step={step.id}>
              <span className="unseen">{words.step} </span>
              {step.id}
            </StepButton>
            <span>
              {isLater(step.id, at) && <span className="quiet">{words.notYet}: </span>}
              <Said text={sayStep(analysis, step)} />
              {step.because.length > 0 && <span className="quiet"> {words.becauseOf(step.because)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function isLater(step: StepId, at: StepId | undefined): boolean {
  return at !== undefined && step > at;
}

const mostFlows = 12;

function Causes({ analysis, relation, at }: RelationProps & At) {
  const flows = analysis.flows.filter(({ hops }) => hops.some(({ via }) => via.includes(relation.id)));
  if (flows.length === 0) return null;
  return (
    <Section title={words.causes(flows.length)}>
      <ul className="links">
        {flows.slice(0, mostFlows).map((flow) => (
          <li key={flowId(flow)}>
            <Choose id={flowId(flow)}>
              <SignalMark signal={flow.signal} />
              {flow.origin} <span className="quiet">{stands(flow, at) ? words.end[flow.end] : words.notYet}</span>
            </Choose>
          </li>
        ))}
      </ul>
      {flows.length > mostFlows && <p className="quiet">{words.moreFlows(flows.length - mostFlows)}</p>}
    </Section>
  );
}

function stands({ hops }: Flow, at: StepId | undefined): boolean {
  return at === undefined || hops.every((hop) => standsAt(hop, at));
}
