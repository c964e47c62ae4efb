// Another track for an application, by its name or by the mode that goes with it.
import { setChannel } from '../document/application.ts';
import type { Edit } from '../document/document.ts';
import { riskOf, tracksOf } from '../topology/channel.ts';
import type { TopologyApplication } from '../topology/topology.ts';

/** The track of that name, else the first that has the mode of that name, the default one before others. */
export function trackMeant({ charm, product }: TopologyApplication, wanted: string): string | undefined {
  const tracks = charm === undefined ? [] : tracksOf(charm, product);
  const standard = product?.defaultTrack ?? charm?.defaultTrack;
  const inMode = tracks.filter(({ mode }) => mode === wanted);
  const found = tracks.find(({ name }) => name === wanted) ?? inMode.find(({ name }) => name === standard) ?? inMode[0];
  return found?.name;
}

/** The risk stays as it is. */
export function onTrack(application: TopologyApplication, wanted: string): Edit {
  const track = trackMeant(application, wanted);
  if (track === undefined) return (document) => document;
  return setChannel(application.id, `${track}/${riskOf(application.stated.channel) ?? 'stable'}`);
}
