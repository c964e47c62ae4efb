// An nginx with the same location twice, which it does not load.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { grouped } from '../../flow/grouped.ts';
import { memo } from '../../memo.ts';
import type { Location, Nginx } from '../../settle/settlement.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import { type Finding, type Judged, partOf, type Rule } from '../rule.ts';

export const locationsCollide: Rule = {
  code: 'nginx/locations-collide',
  severity: 'error',
  title: 'The configuration of nginx is refused',
  explanation:
    'A coordinator that passes telemetry of its workers on names the way by the first part of the host it leads to. Two destinations behind one ingress, or two of the same name in different models, get the same name, and nginx does not load a configuration that has a location twice.',
  remedy: 'Relate only one of the destinations, or let them be reached under names of their own.',
  evidence: 'tried',
  sources: [coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '42-64,298-332')],
  find: (judged) => partOf(judged).applications.flatMap((application) => findIn(judged, application)),
};

function findIn({ topology, settlement }: Judged, { id, units }: TopologyApplication): readonly Finding[] {
  const unit = topology.units[units[0] ?? -1];
  const nginx = settlement.processes.get(`${unit?.id} nginx`)?.nginx;
  const twice = nginx === undefined ? [] : twiceIn(nginx);
  return twice.length === 0 ? [] : [finding(id, twice)];
}

type Twice = { readonly place: string; readonly same: readonly Location[] };

const twiceIn = memo(({ servers }: Nginx): readonly Twice[] =>
  servers.flatMap(({ listen, locations }) =>
    [...grouped(locations, ({ match }) => match)].flatMap(([match, same]) =>
      same.length > 1 ? [{ place: `${match.replace(/^=\s*/, '')} on port ${listen}`, same }] : [],
    ),
  ),
);

function finding(id: string, twice: readonly Twice[]): Finding {
  const lines = [...new Set(twice.flatMap(({ same }) => same.flatMap(({ via = [] }) => via)))].sort();
  const because = lines.length === 0 ? '' : `, because of ${listed(lines.map((line) => line.replace(' ', ' with ')))}`;
  const places = listed(twice.map(({ place }) => place));
  return {
    subject: { application: id },
    message: `nginx of ${id} has more than one location ${places}${because}.`,
    fixes: lines.map(takeAwayBetween),
  };
}
