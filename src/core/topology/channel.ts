// Channels as Juju writes them (`3.7/stable`), and the track of a charm that one of them means.
import type { Charm, Product, Track } from '../catalogue/catalogue.ts';

const risks: readonly string[] = ['stable', 'candidate', 'beta', 'edge'];

/** The track that a channel names; a risk alone means `latest`. Undefined where no channel is stated. */
export function trackName(channel: string | undefined): string | undefined {
  const first = channel?.split('/')[0];
  if (first === undefined || first === '') return undefined;
  return risks.includes(first) ? 'latest' : first;
}

/** The risk that a channel names; undefined where it names none. */
export function riskOf(channel: string | undefined): string | undefined {
  const last = channel?.split('/').at(-1);
  return last !== undefined && risks.includes(last) ? last : undefined;
}

/** The tracks among which a charm's channel chooses: its product's, else its own; often none are told apart. */
export function tracksOf(charm: Charm, product: Product | undefined): readonly Track[] {
  return product?.tracks ?? charm.tracks;
}

/** The track that holds: the one named, else the default of the product or charm. */
export function trackOf(channel: string | undefined, charm: Charm, product: Product | undefined): Track | undefined {
  const tracks = tracksOf(charm, product);
  const named = trackName(channel);
  const standard = product?.defaultTrack ?? charm.defaultTrack;
  return tracks.find((track) => track.name === named) ?? tracks.find((track) => track.name === standard);
}

/** The default track of the product or the charm; undefined where the catalogue tells no tracks apart. */
export function channelOf(charm: Charm, product: Product | undefined): string | undefined {
  const track = product?.defaultTrack ?? charm.defaultTrack;
  return track === undefined ? undefined : `${track}/stable`;
}
