// Several relations between the same two applications, to choose from.
import { type Analysis, signalsOfRelation, type TopologyRelation } from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { Choose } from './parts.tsx';

export function PairView({
  analysis,
  relations,
}: {
  readonly analysis: Analysis;
  readonly relations: readonly TopologyRelation[];
}) {
  return (
    <ul className="links view">
      {relations.map((relation) => (
        <li key={relation.id}>
          <Choose id={relation.id}>
            {relation.id}
            {signalsOfRelation(analysis, relation.id).map((signal) => (
              <SignalMark key={signal} signal={signal} />
            ))}
          </Choose>
        </li>
      ))}
    </ul>
  );
}
