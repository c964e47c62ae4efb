// Two applications of other models, related to each other.
import { takeAway } from '../fixes.ts';
import type { Rule } from '../rule.ts';

export const bothFar: Rule = {
  code: 'relation/both-far',
  severity: 'error',
  title: 'Neither end is here',
  explanation:
    'Both ends of the line stand in other models and are only known here under the names of their offers. Juju relates an offer to an application of the model it is consumed in, not to another offer.',
  remedy: 'Draw the line in one of the two models, or take it away.',
  evidence: 'reported',
  sources: [{ repository: 'juju/juju', commit: 'main', path: 'domain/relation', note: 'pull request 21053' }],
  find: ({ topology, part = topology }) =>
    part.relations.flatMap((relation) => {
      if (relation.state !== 'joined' || !relation.crossModel) return [];
      const ends = [relation.provider, relation.requirer].flatMap(
        (end) => topology.applications[end.application] ?? [],
      );
      if (ends.length < 2 || ends.some(({ stated }) => stated.saas === undefined)) return [];
      const applications = ends.map(({ id }) => id);
      return [
        {
          subject: { relation: relation.id, applications },
          message: `${applications.join(' and ')} both stand in other models, so they cannot be related here.`,
          fixes: [takeAway(relation.id)],
        },
      ];
    }),
};
