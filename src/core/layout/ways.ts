// The whole ways of telemetry: the lines that one origin's chain runs on, joined through the cards that pass it on.
import type { Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import type { Chain } from './currents.ts';
import type { FlowLines } from './flows.ts';
import type { Way } from './layout.ts';
import { simplified } from './standing.ts';

const inward = 14; // how far a token goes into a card that passes it on

export function waysOf(chains: readonly Chain[], lines: FlowLines, shown: readonly Signal[]): readonly Way[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const ways: Way[] = [];
  for (const chain of chains) {
    if (!shown.includes(chain.signal)) continue;
    const used = chain.currents.map((id) => lineOf.get(id)).filter((line) => line !== undefined);
    const [first] = used;
    if (first && used.length === chain.currents.length) ways.push(wayOf(chain, used, first));
  }
  return ways;
}

function wayOf(chain: Chain, used: FlowLines, first: FlowLines[number]): Way {
  const { points, pauses } = used.length === 1 ? { points: first.points, pauses: [] } : joined(used);
  return {
    id: chain.id,
    signal: chain.signal,
    motion: first.motion,
    points,
    ...(first.request ? { request: first.request } : {}),
    units: chain.units,
    origin: chain.origin,
    target: chain.target,
    pauses,
    end: chain.end,
    duplicates: chain.duplicates,
    weight: first.weight,
    lines: chain.currents,
  };
}

function joined(used: FlowLines): { readonly points: readonly Point[]; readonly pauses: readonly number[] } {
  const points: Point[] = [];
  const pauses: number[] = [];
  for (const line of used) {
    const before = points.at(-1);
    if (!before) points.push(...line.points);
    else {
      pauses.push(points.length - 1);
      points.push(...onward(points.at(-2) ?? before, before, line.points));
    }
  }
  return { points, pauses };
}

/**
 * From where one line ends along the next. Where both run level at the same height, on a rail or through a row, the one goes on from where
 * the other ends: its own beginning may lie behind. Else the way leads through the card, with right angles.
 */
function onward(before: Point, end: Point, next: readonly Point[]): readonly Point[] {
  const [start, second] = next;
  if (!start || !second) return next;
  const isLevel = before.y === end.y && start.y === second.y;
  if (isLevel && end.y === start.y) return next.slice(1);
  const into = ahead(before, end);
  const out = ahead(second, start);
  const corner = before.y === end.y ? { x: into.x, y: out.y } : { x: out.x, y: into.y };
  return [...simplified([into, corner, out]), ...next];
}

/** A little on from `to`, in the direction from `from`. */
function ahead(from: Point, to: Point): Point {
  return { x: to.x + inward * Math.sign(to.x - from.x), y: to.y + inward * Math.sign(to.y - from.y) };
}
