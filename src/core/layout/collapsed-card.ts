// A cluster on one card: its coordinator's name, how many applications and units it is, and its roles with the units that hold them.
import { drawn } from '../narrate/drawn.ts';
import { words } from '../narrate/words.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { up4 } from './block.ts';
import type { Row } from './layout.ts';
import { widthIn } from './lettering.ts';
import { overview } from './sizes.ts';

type Inside = {
  readonly subtitle: string;
  readonly rows: readonly Row[]; // texts whole
  readonly width: number;
  readonly height: number;
};

const row = { first: 58, pitch: 28, height: 24, gap: 6, edge: 12 } as const; // scene units
const inOneColumn = 4; // roles
const under = 32; // room for what opens the cluster

/** `least`: the width that the head of the card needs. */
export function clusterInside(
  coordinator: TopologyApplication,
  workers: readonly TopologyApplication[],
  least: number,
): Inside {
  const { width: usual, most } = overview.coordinator;
  const subtitle = drawn.roles(words.applications(workers.length + 1), coordinator.mode);
  const units = widthIn('card-units', words.units(coordinator.units.length));
  const need = Math.max(least, 36 + widthIn('card-subtitle', subtitle) + units);
  const roles = rolesOf(workers);
  const columns = roles.length > inOneColumn ? 2 : 1;
  const width = Math.min(most, Math.max(columns === 1 ? usual : most, up4(need)));
  const each = (width - 2 * row.edge - (columns - 1) * row.gap) / columns;
  const rows = roles.map(([text, note], at): Row => {
    const [x, y] = [row.edge + (at % columns) * (each + row.gap), row.first + Math.floor(at / columns) * row.pitch];
    return { form: 'process', box: { x, y, width: each, height: row.height }, text, note };
  });
  return { subtitle, rows, width, height: row.first + Math.ceil(roles.length / columns) * row.pitch + under - 4 };
}

/** Every role as it is stated, with the units that hold it, in the order in which workers have them; a worker without one by its name. */
function rolesOf(workers: readonly TopologyApplication[]): readonly (readonly [role: string, units: string])[] {
  const counts = new Map<string, number>();
  for (const { id, roles, units } of workers)
    for (const role of roles.length === 0 ? [id] : roles) counts.set(role, (counts.get(role) ?? 0) + units.length);
  return [...counts].map(([role, count]) => [role, words.times(count)]);
}
