// A channel whose track the catalogue does not know.
import { setChannel } from '../../document/application.ts';
import { trackName, tracksOf } from '../../topology/channel.ts';
import { listed } from '../listed.ts';
import type { Rule } from '../rule.ts';

export const unknownTrack: Rule = {
  code: 'application/unknown-track',
  severity: 'info',
  title: 'The track is not known',
  explanation:
    'How a charm behaves depends on its track: whether the telemetry of workers passes the coordinator, which ports are open, what a status says. The track that is written is not one that Orrery knows, so the newest released one is taken in its place.',
  remedy: 'Write a track that is known, or take the answer for what it is.',
  evidence: 'ours',
  sources: [],
  find: ({ topology, part = topology }) =>
    part.applications.flatMap(({ id, charm, product, stated, track }) => {
      const written = trackName(stated.channel);
      const known = charm ? tracksOf(charm, product).map(({ name }) => name) : [];
      if (written === undefined || !track || known.includes(written)) return [];
      const channel = `${track.name}/stable`;
      return [
        {
          subject: { application: id },
          message: `${id} is on the track ${written}, which is not known; ${track.name} is taken in its place. Known are ${listed(known)}.`,
          fixes: [{ label: `Write ${channel}`, edit: setChannel(id, channel) }],
        },
      ];
    }),
};
