// Applications of whose charm nothing is known.
import type { TopologyApplication } from '../../topology/topology.ts';
import { listed } from '../listed.ts';
import type { Finding, Rule } from '../rule.ts';

export const unknownCharm: Rule = {
  code: 'application/unknown-charm',
  severity: 'info',
  reach: 'drawing',
  title: 'The charm is not known',
  explanation:
    'Orrery knows the charms of the catalogue and those that the document describes. Of others it draws the endpoints that their relations show; what they write, run and send is not computed, and flows end at them.',
  remedy: 'Describe the charm in the document, or state what it publishes.',
  evidence: 'ours',
  sources: [],
  find: ({ topology }) => {
    const byCharm = new Map<string | undefined, TopologyApplication[]>();
    for (const application of topology.applications) {
      if (application.endpointsKnown || application.stated.saas !== undefined) continue;
      const same = byCharm.get(application.charmName);
      if (same) same.push(application);
      else byCharm.set(application.charmName, [application]);
    }
    return [...byCharm].map(([charm, applications]) => finding(charm, applications));
  },
};

function finding(charm: string | undefined, applications: readonly TopologyApplication[]): Finding {
  const ids = applications.map(({ id }) => id);
  const [only, ...others] = ids;
  const who = ids.length > mostNamed ? `${ids.length} applications` : listed(ids);
  const verb = ids.length === 1 ? 'does' : 'do';
  return {
    subject: only !== undefined && others.length === 0 ? { application: only } : { applications: ids },
    message:
      charm === undefined
        ? `No charm is stated for ${who}, so what ${ids.length === 1 ? 'it' : 'they'} ${verb} is not computed.`
        : `The charm ${charm} is not known, so what ${who} ${verb} is not computed.`,
  };
}

const mostNamed = 5;
