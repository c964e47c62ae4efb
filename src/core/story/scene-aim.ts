// What a scene is about, as the picture looks at it alone.
import { type Aim, readAim } from '../document/aim.ts';
import type { Topology } from '../topology/topology.ts';

/**
 * An application, a unit of it or a relation by its id, or an aim as a link writes it. Ids go first: a line between two applications may
 * read like an aim. `undefined` where the drawing has no such thing.
 */
export function sceneAim(topology: Topology, focus: string): Aim | undefined {
  if (topology.relation(focus)) return { of: 'relation', id: focus };
  if (topology.application(focus)) return { of: 'application', id: focus };
  const unit = topology.unit(focus);
  const owner = unit && topology.applications[unit.application]?.id;
  if (owner !== undefined) return { of: 'application', id: owner };
  const aim = readAim(focus);
  return aim && isThere(topology, aim) ? aim : undefined;
}

function isThere(topology: Topology, { of, id }: Aim): boolean {
  return (of === 'relation' ? topology.relation(id) : topology.application(id)) !== undefined;
}
