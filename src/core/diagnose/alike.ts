// Flows that stand for all that are alike. They are looked for again only where something has changed.
import { flatMap } from '../flat-map.ts';
import type { Flow } from '../flow/flow.ts';
import { partsOf } from '../flow/parts.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Judged } from './rule.ts';

/** One flow for all units of an application that give the same: the first that fits, as what holds for one of them holds for all. */
export function onePerApplication(fits: (judged: Judged, flow: Flow) => boolean): (judged: Judged) => readonly Flow[] {
  const known = new WeakMap<readonly Flow[], readonly Flow[]>();
  return (judged) =>
    flatMap(partsOf(judged.flows), (part) => {
      const found = known.get(part) ?? oneOfEachKind(part.filter((flow) => fits(judged, flow)));
      known.set(part, found);
      return found;
    });
}

function oneOfEachKind(flows: readonly Flow[]): readonly Flow[] {
  const seen = new Map<string, Flow>();
  for (const flow of flows) {
    const kind = `${flow.signal} ${withoutUnit(flow.origin)}`;
    if (!seen.has(kind)) seen.set(kind, flow);
  }
  return [...seen.values()];
}

/** Processes of one name in all units of an application. */
function withoutUnit(process: ProcessId): string {
  const space = process.indexOf(' ');
  return process.slice(0, process.lastIndexOf('/', space)) + process.slice(space);
}
