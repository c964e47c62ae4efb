// Which applications go along with a card or a region: the workers within a collapsed cluster, everything of an open one, all of a model.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import type { Members, Scene, SceneNode } from './scene.ts';

type Places = Readonly<Record<ApplicationId, Point>>;

/** `shown`: the analysis that is drawn, with what is within collapsed cards; `places`: where every application stands, drawn or not. */
export function withMembers(scene: Scene, shown: Analysis, places: Places): Scene {
  const groups = groupsOf(shown);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const members = membersOf(node, shown, groups, places);
      return members ? { ...node, members } : node;
    }),
  };
}

type Drawn = Analysis['topology']['applications'];
type Groups = { readonly models: ReadonlyMap<string, Drawn>; readonly clusters: ReadonlyMap<number, Drawn> };

/** The applications of each model, with what is within their cards, and those of each cluster. */
function groupsOf({ topology, within }: Analysis): Groups {
  const models = new Map<string, Drawn[number][]>();
  const clusters = new Map<number, Drawn[number][]>();
  for (const one of topology.applications) {
    const model = models.get(one.model.name) ?? [];
    models.set(one.model.name, model);
    model.push(one, ...(within?.get(one.id) ?? []));
    if (one.cluster === undefined) continue;
    const cluster = clusters.get(one.cluster) ?? [];
    clusters.set(one.cluster, cluster);
    cluster.push(one);
  }
  return { models, clusters };
}

function membersOf(
  { id, tag, application = '' }: SceneNode,
  shown: Analysis,
  { models, clusters }: Groups,
  places: Places,
): Members | undefined {
  if (tag === 'card') {
    const within = shown.within?.get(application);
    return within && { cluster: application, places: placesOf(within, places) };
  }
  const [kind, ...rest] = id.split(' ');
  const name = rest.join(' ');
  if (tag !== 'region' || (kind !== 'cluster' && kind !== 'model')) return undefined;
  if (kind === 'model') return { places: placesOf(models.get(name) ?? [], places) };
  const cluster = shown.topology.application(name)?.cluster;
  return { cluster: name, places: placesOf(cluster === undefined ? [] : (clusters.get(cluster) ?? []), places) };
}

function placesOf(applications: Drawn, places: Places): Places {
  return Object.fromEntries(
    applications.flatMap(({ id }) => {
      const at = entryOf(places, id);
      return at ? [[id, at] as const] : [];
    }),
  );
}
