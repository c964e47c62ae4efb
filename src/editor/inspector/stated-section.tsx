// The databags that the document states of an application: each can be changed, and another stated.
import { type BagOwner, statedBags, type TopologyApplication, words } from '../../core/core.ts';
import { ownerName } from '../edits/owner-name.ts';
import { useEditing } from '../store/context.ts';
import { Section } from './parts.tsx';

export function StatedSection({
  application: { id, stated, endpoints },
}: {
  readonly application: TopologyApplication;
}) {
  const { store } = useEditing();
  const bags = statedBags(stated.publishes);
  const ask = (endpoint?: string, owner?: BagOwner) =>
    store
      .getState()
      .ask({ tag: 'databag', application: id, ...(endpoint === undefined || !owner ? {} : { endpoint, owner }) });
  if (endpoints.size === 0 && bags.length === 0) return null;
  return (
    <Section title={words.editing.bagsStated}>
      {bags.length > 0 && (
        <ul className="links">
          {bags.map(({ endpoint, owner, bag }) => (
            <li key={`${endpoint} ${ownerName(owner)}`}>
              <button type="button" className="choose" onClick={() => ask(endpoint, owner)}>
                <code>{endpoint}</code> {ownerName(owner)}
                <span className="quiet"> {words.editing.bagKeys(Object.keys(bag).length)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {endpoints.size > 0 && (
        <button type="button" className="button" onClick={() => ask()}>
          {words.editing.bagAsk}
        </button>
      )}
    </Section>
  );
}
