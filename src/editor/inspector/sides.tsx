// Both databags of a relation side by side, key by key: the value, who wrote it in which step, and what the key is for.
import {
  type Analysis,
  type Bag,
  type DatabagKey,
  type Databags,
  type Json,
  mask,
  type Step,
  type TopologyRelation,
  words,
} from '../../core/core.ts';
import { endsOf } from '../subject.ts';
import type { RelationKeys } from './relation-keys.ts';
import { SourceLink } from './source-link.tsx';

type SidesProps = {
  readonly analysis: Analysis;
  readonly relation: TopologyRelation;
  readonly keys: RelationKeys;
  readonly databags: Databags;
};

export function Sides({ analysis, relation, keys, databags }: SidesProps) {
  const sides = [...databags];
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
          <BagView title={words.bag.application} owner={application} bag={side.application} keys={keys} />
          <UnitBags units={[...side.units]} keys={keys} />
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
  keys,
}: {
  readonly units: readonly (readonly [string, Bag])[];
  readonly keys: RelationKeys;
}) {
  const [first, ...others] = units;
  if (!first) return null;
  return (
    <>
      <BagView title={first[0]} owner={first[0]} bag={first[1]} keys={keys} />
      {others.length > 0 && (
        <details className="more-bags">
          <summary>{words.moreUnits(others.length)}</summary>
          {others.map(([unit, bag]) => (
            <BagView key={unit} title={unit} owner={unit} bag={bag} keys={keys} />
          ))}
        </details>
      )}
    </>
  );
}

type BagProps = { readonly title: string; readonly owner: string; readonly bag: Bag; readonly keys: RelationKeys };

function BagView({ title, owner, bag, keys }: BagProps) {
  const entries = Object.entries(bag);
  return (
    <div className="bag">
      <h4 className="bag-title">{title}</h4>
      {entries.length === 0 && <p className="quiet">{words.emptyBag}</p>}
      {entries.map(([key, value]) => (
        <KeyView
          key={key}
          name={key}
          value={mask(value, key)}
          step={keys.stepOf(owner, key)}
          about={keys.aboutOf(key)}
        />
      ))}
    </div>
  );
}

type KeyProps = {
  readonly name: string;
  readonly value: Json;
  readonly step: Step | undefined;
  readonly about: DatabagKey | undefined;
};

function KeyView({ name, value, step, about }: KeyProps) {
  return (
    <div className="key">
      <code className="key-name">{name}</code>
      <Value value={value} />
      <span className="key-writer">
        {step ? words.writtenBy(step.library ?? step.by ?? '', step.id) : words.statedBag}
      </span>
      {about && (
        <details className="key-about">
          <summary>{words.keyAbout}</summary>
          {about.about} <SourceLink source={about.source} />
        </details>
      )}
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
