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
  return chains
    .filter(({ signal }) => shown.includes(signal))
    .flatMap((chain) => {
      const used = chain.currents.map((id) => lineOf.get(id)).filter((line) => line !== undefined);
      const [first] = used;
      return first && used.length === chain.currents.length ? [wayOf(chain, used, first)] : [];
    });
}

function wayOf(chain: Chain, used: FlowLines, first: FlowLines[number]): Way {
  const points: Point[] = [];
  const pauses: number[] = [];
  for (const line of used) {
    const before = points.at(-1);
    if (before) {
      pauses.push(points.length - 1);
      points.push(...through(points.at(-2) ?? before, before, line.points));
    }
    // On a rail, and through a row, one line goes on at the height at which the other ends: its own beginning may lie behind.
    const isOn = before !== undefined && before.y === line.points[0]?.y;
    points.push(...(isOn ? line.points.slice(1) : line.points));
  }
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
    lines: used.map(({ id }) => id),
  };
}

/** From where one line enters a card to where the next leaves it, with right angles. */
function through(before: Point, end: Point, next: readonly Point[]): readonly Point[] {
  const [start, second] = next;
  if (!start || !second) return [];
  if (end.y === start.y || end.x === start.x) return [];
  const into = ahead(before, end);
  const out = ahead(second, start);
  const isAcross = before.y === end.y;
  const corner = isAcross ? { x: into.x, y: out.y } : { x: out.x, y: into.y };
  return simplified([into, corner, out]);
}

/** A little on from `to`, in the direction from `from`. */
function ahead(from: Point, to: Point): Point {
  return { x: to.x + inward * Math.sign(to.x - from.x), y: to.y + inward * Math.sign(to.y - from.y) };
}
