// Which applications go along with a card or a region: the workers within a collapsed cluster, everything of an open one, all of a model.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import type { Members, Scene, SceneNode } from './scene.ts';

type Places = Readonly<Record<ApplicationId, Point>>;

/** `shown`: the analysis that is drawn; `places`: where every application stands, drawn or not. */
export function withMembers(scene: Scene, shown: Analysis, places: Places): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const members = membersOf(node, shown, places);
      return members ? { ...node, members } : node;
    }),
  };
}

function membersOf({ id, tag, application = '' }: SceneNode, shown: Analysis, places: Places): Members | undefined {
  if (tag === 'card') {
    const within = shown.within?.get(application);
    return within && { cluster: application, places: placesOf(within, places) };
  }
  const [kind, ...rest] = id.split(' ');
  const name = rest.join(' ');
  if (tag !== 'region' || (kind !== 'cluster' && kind !== 'model')) return undefined;
  const { applications } = shown.topology;
  if (kind === 'model')
    return {
      places: placesOf(
        allOf(shown, (one) => one.model.name === name),
        places,
      ),
    };
  const cluster = shown.topology.application(name)?.cluster;
  return {
    cluster: name,
    places: placesOf(
      applications.filter((one) => one.cluster === cluster),
      places,
    ),
  };
}

type Drawn = Analysis['topology']['applications'];

/** With what is within their cards. */
function allOf({ topology, within }: Analysis, isWanted: (one: Drawn[number]) => boolean): Drawn {
  return topology.applications.filter(isWanted).flatMap((one) => [one, ...(within?.get(one.id) ?? [])]);
}

function placesOf(applications: Drawn, places: Places): Places {
  return Object.fromEntries(
    applications.flatMap(({ id }) => {
      const at = entryOf(places, id);
      return at ? [[id, at] as const] : [];
    }),
  );
}
