// A mesh around a cluster whose workers are scraped directly.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { setChannel } from '../../document/application.ts';
import { inTurn } from '../../document/in-turn.ts';
import { type Acting, actingClusters } from '../acting.ts';
import type { Fix } from '../diagnostic.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { endpointOf, partnersOn } from '../uses.ts';

export const meshBlocksScraping: Rule = {
  code: 'mesh/blocks-scraping',
  severity: 'warning',
  title: 'The mesh lets nobody scrape the workers',
  explanation:
    'The policies that a coordinator writes for a service mesh let scrapers reach its units, and its proxy for the metrics of workers. They let nobody from outside reach the workers themselves. On a track where workers are scraped directly, a mesh would keep the scraper out.',
  remedy: 'Choose a track on which the telemetry of workers passes the coordinator.',
  evidence: 'read',
  sources: [coordinatedWorkers('src/coordinated_workers/service_mesh.py', '124-200')],
  find: (judged) =>
    actingClusters(judged)
      .filter(({ coordinator }) => coordinator.mode === 'direct')
      .flatMap((acting) => findIn(judged, acting)),
};

function findIn({ topology }: Judged, acting: Acting): readonly Finding[] {
  const { coordinator } = acting;
  const meshes = [...coordinator.endpoints.values()].filter((endpoint) => endpoint.interface === 'service_mesh');
  const [mesh] = meshes.flatMap(({ name }) => partnersOn(topology, coordinator, name));
  const [scraper] = partnersOn(topology, coordinator, endpointOf(coordinator, 'MetricsEndpointProvider'));
  if (!mesh || !scraper) return [];
  return [
    {
      subject: { application: coordinator.id, relation: mesh.relation.id },
      message: `${scraper.application.id} scrapes the workers of ${coordinator.id} itself, and the policies for ${mesh.application.id} do not let it.`,
      fixes: proxiedTrack(acting),
    },
  ];
}

function proxiedTrack({ coordinator, workers }: Acting): readonly Fix[] {
  const { tracks = [], defaultTrack } = coordinator.product ?? {};
  const newest = tracks.find(({ name, mode }) => name === defaultTrack && mode === 'proxied');
  if (newest === undefined) return [];
  const edits = [coordinator, ...workers].map(({ id }) => setChannel(id, `${newest.name}/stable`));
  return [{ label: `Take track ${newest.name} for ${coordinator.id} and its workers`, edit: inTurn(...edits) }];
}
