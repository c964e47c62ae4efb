// A relation: what it joins and carries, both databags side by side, and step by step why their keys are there.
import {
  type Analysis,
  type Bag,
  type Json,
  mask,
  sayBroken,
  sayStep,
  signalsOfRelation,
  type TopologyRelation,
  words,
} from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { endsOf, flowId } from '../subject.ts';
import { type Writers, writersOf } from './bag-key.ts';
import { Choose, Fact, Facts, Said, Section } from './parts.tsx';

type RelationProps = { readonly analysis: Analysis; readonly relation: TopologyRelation };

export function RelationView({ analysis, relation }: RelationProps) {
  const writers = writersOf(analysis, relation.id);
  return (
    <div className="view">
      <RelationFacts analysis={analysis} relation={relation} />
      {relation.state === 'broken' ? (
        <p className="remark">{sayBroken(relation)}</p>
      ) : (
        <>
          <Sides analysis={analysis} relation={relation} writers={writers} />
          <Why analysis={analysis} writers={writers} />
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

type SidesProps = RelationProps & { readonly writers: Writers };

function Sides({ analysis, relation, writers }: SidesProps) {
  const sides = [...(analysis.settlement.databags.get(relation.id) ?? [])];
  const ordered = endsOf(analysis.topology.applications, relation);
  sides.sort(([one], [other]) => ordered.indexOf(one) - ordered.indexOf(other));
  return (
    <div className="sides">
      {sides.map(([application, side]) => (
        <section key={application} className="side" aria-label={words.bagOf(application)}>
          <h3 className="side-title">
            {application}
            <span className="quiet">{sideOf(analysis, relation, application)}</span>
          </h3>
          <BagView title={words.bag.application} owner={application} bag={side.application} writers={writers} />
          <UnitBags units={[...side.units]} writers={writers} />
        </section>
      ))}
    </div>
  );
}

function sideOf({ topology }: Analysis, relation: TopologyRelation, application: string): string {
  if (relation.state !== 'joined') return words.side.peers;
  const isProvider = topology.applications[relation.provider.application]?.id === application;
  const end = isProvider ? relation.provider : relation.requirer;
  return `${words.side[end.role]} ${end.endpoint}`;
}

/** The first unit whole; the others fold away, as they mostly write the same keys. */
function UnitBags({
  units,
  writers,
}: {
  readonly units: readonly (readonly [string, Bag])[];
  readonly writers: Writers;
}) {
  const [first, ...others] = units;
  if (!first) return null;
  return (
    <>
      <BagView title={first[0]} owner={first[0]} bag={first[1]} writers={writers} />
      {others.length > 0 && (
        <details className="more-bags">
          <summary>{words.moreUnits(others.length)}</summary>
          {others.map(([unit, bag]) => (
            <BagView key={unit} title={unit} owner={unit} bag={bag} writers={writers} />
          ))}
        </details>
      )}
    </>
  );
}

type BagProps = { readonly title: string; readonly owner: string; readonly bag: Bag; readonly writers: Writers };

function BagView({ title, owner, bag, writers }: BagProps) {
  const keys = Object.entries(bag);
  return (
    <div className="bag">
      <h4 className="bag-title">{title}</h4>
      {keys.length === 0 && <p className="quiet">{words.emptyBag}</p>}
      {keys.map(([key, value]) => {
        const step = writers.stepOf(owner, key);
        return (
          <div key={key} className="key">
            <code className="key-name">{key}</code>
            <Value value={mask(value, key)} />
            <span className="key-writer">
              {step ? words.writtenBy(step.library ?? step.by ?? '', step.id) : words.statedBag}
            </span>
          </div>
        );
      })}
    </div>
  );
}

const short = 120; // characters of a value that stand in the list

function Value({ value }: { readonly value: Json }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  if (text.length <= short) return <code className="value">{text}</code>;
  return (
    <details className="value">
      <summary>
        <code>{text.replace(/\s+/g, ' ').slice(0, short)}…</code>
      </summary>
      <pre>{text}</pre>
    </details>
  );
}

function Why({ analysis, writers }: { readonly analysis: Analysis; readonly writers: Writers }) {
  if (writers.steps.length === 0) return null;
  return (
    <Section title={words.why}>
      <ol className="steps">
        {writers.steps.map((step) => (
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
