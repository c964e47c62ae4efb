// Applications and relations as tables on paper.
import {
  type Analysis,
  sayBroken,
  signalsOfRelation,
  type TopologyApplication,
  type TopologyRelation,
  words,
} from '../../core/core.ts';

const say = words.taking.printed;

export function ApplicationTable({ analysis }: { readonly analysis: Analysis }) {
  const { topology } = analysis;
  return (
    <section>
      <h2>{say.applications}</h2>
      <table>
        <thead>
          <tr>
            {[words.applicationTitle, words.charm, words.channel, words.model, words.unitsTitle, words.kindTitle].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
            <th scope="col">{words.statusTitle}</th>
          </tr>
        </thead>
        <tbody>
          {topology.applications.map((application) => (
            <tr key={application.id}>
              <th scope="row">{application.id}</th>
              <td>{application.charmName ?? words.kind.unknown}</td>
              <td>{application.stated.channel ?? application.track?.name}</td>
              <td>{application.model.name}</td>
              <td>
                {application.unitsStated ? application.units.length : words.unitsAssumed(application.units.length)}
              </td>
              <td>{kindOf(application)}</td>
              <td>{statusOf(analysis, application)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function kindOf({ kind, mode, roles }: TopologyApplication): string {
  const told = [words.kind[kind], ...(kind === 'coordinator' && mode ? [words.mode[mode]] : []), ...roles];
  return told.join(', ');
}

/** Of all units where they say the same, else of each. */
function statusOf({ topology, settlement }: Analysis, { units }: TopologyApplication): string {
  const told = units.flatMap((at) => {
    const unit = topology.units[at];
    const status = unit && settlement.statuses.get(unit.id);
    return status ? [[words.status[status.name], status.message].filter(Boolean).join(': ')] : [];
  });
  return [...new Set(told)].join('; ');
}

export function RelationTable({ analysis }: { readonly analysis: Analysis }) {
  const drawn = analysis.topology.relations.filter(({ state }) => state !== 'peer');
  return (
    <section>
      <h2>{say.relations}</h2>
      {drawn.length === 0 ? (
        <p>{say.noRelations}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[say.joins, say.with, words.interfaceTitle, say.carries].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((relation) => (
              <RelationRow key={relation.id} analysis={analysis} relation={relation} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type RowProps = { readonly analysis: Analysis; readonly relation: TopologyRelation };

/** The provider stands first. */
function RelationRow({ analysis, relation }: RowProps) {
  const { topology } = analysis;
  if (relation.state === 'broken')
    return (
      <tr>
        <td colSpan={4}>{sayBroken(relation)}</td>
      </tr>
    );
  if (relation.state === 'peer') return null;
  const [one, other] = [relation.provider, relation.requirer].map(
    ({ application, endpoint }) => `${topology.applications[application]?.id ?? ''}:${endpoint}`,
  );
  const signals = signalsOfRelation(analysis, relation.id).map((signal) => words.signal[signal].toLowerCase());
  return (
    <tr>
      <td>{one}</td>
      <td>{other}</td>
      <td>
        {relation.interface}
        {relation.crossModel && `, ${words.crossModel}`}
      </td>
      <td>{signals.length === 0 ? words.carriesNothing : signals.join(', ')}</td>
    </tr>
  );
}
