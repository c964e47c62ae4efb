// The relations of an application with their endpoints: each can be changed where other endpoints fit, or deleted, and another drawn.
import { Pencil, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { type Analysis, type TopologyApplication, type TopologyRelation, unrelate, words } from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';
import { SignMark } from '../outline/sign.tsx';
import { useEditing } from '../store/context.ts';
import { endsOf } from '../subject.ts';
import { Choose, Section } from './parts.tsx';

type RelationsProps = { readonly analysis: Analysis; readonly application: TopologyApplication };

export function RelationsSection({ analysis, application }: RelationsProps) {
  const { store } = useEditing();
  const edit = useEdit();
  const add = useRef<HTMLButtonElement>(null);
  const { relations, applications } = analysis.topology;
  const own = relations.filter((relation) => endsOf(applications, relation).includes(application.id));
  const remove = (id: string) => {
    add.current?.focus(); // the row goes
    void edit(unrelate(id), words.editing.removed([id]));
  };
  return (
    <Section title={words.relationsCount(own.length)}>
      {own.length === 0 && <p className="quiet">{words.noRelationsHere}</p>}
      <ul className="related">
        {own.map((relation) => (
          <Row key={relation.id} analysis={analysis} own={application} relation={relation} onRemove={remove} />
        ))}
      </ul>
      <button
        ref={add}
        type="button"
        className="button"
        onClick={() => store.getState().ask({ tag: 'relate', from: application.id })}
      >
        {words.editing.action.relate}
      </button>
    </Section>
  );
}

type RowProps = {
  readonly analysis: Analysis;
  readonly own: TopologyApplication;
  readonly relation: TopologyRelation;
  readonly onRemove: (id: string) => void;
};

function Row({ analysis, own, relation, onRemove }: RowProps) {
  const { store } = useEditing();
  const { id, state } = relation;
  const far = endsOf(analysis.topology.applications, relation).find((one) => one !== own.id) ?? own.id;
  const change = () => store.getState().ask({ tag: 'relate', from: own.id, to: far, instead: id });
  return (
    <li>
      <Choose id={id}>
        <SignMark sign={state === 'broken' ? 'broken' : 'relation'} />
        <span className="item-text">
          {state === 'peer' ? words.side.peers : far}
          <span className="quiet">{endpointsOf(relation, own)}</span>
        </span>
      </Choose>
      {state !== 'peer' && (
        <>
          {hasOthers(analysis, relation) && (
            <button type="button" className="icon-button" title={words.editing.endpointsChange} onClick={change}>
              <Pencil size={15} strokeWidth={1.5} aria-hidden="true" />
              <span className="unseen">{words.editing.endpointsChangeOf(id)}</span>
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            title={words.editing.action.remove}
            onClick={() => onRemove(id)}
          >
            <Trash2 size={15} strokeWidth={1.5} aria-hidden="true" />
            <span className="unseen">{words.editing.removeOf(id)}</span>
          </button>
        </>
      )}
    </li>
  );
}

/** Its own endpoint first. */
function endpointsOf(relation: TopologyRelation, { index }: TopologyApplication): string {
  if (relation.state === 'broken') return words.brokenNote;
  if (relation.state === 'peer') return relation.owner.endpoint;
  const { provider, requirer } = relation;
  const [own, far] = provider.application === index ? [provider, requirer] : [requirer, provider];
  return words.editing.between(own.endpoint, far.endpoint);
}

/** Whether any other two endpoints of these applications speak the same interface, or a charm is unknown. Limits are asked later. */
function hasOthers({ topology }: Analysis, relation: TopologyRelation): boolean {
  const [one, other] = endsOf(topology.applications, relation).map((id) => topology.application(id));
  if (!one || !other) return false;
  if (relation.state === 'broken' || !one.endpointsKnown || !other.endpointsKnown) return true;
  const fits = [...one.endpoints.values()].flatMap((mine) =>
    [...other.endpoints.values()].filter(
      (theirs) => theirs.interface === mine.interface && theirs.role !== mine.role && theirs.role !== 'peers',
    ),
  );
  return fits.length > 1;
}
