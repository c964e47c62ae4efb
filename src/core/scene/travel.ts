// The ways over which a story travels: a relation's from writer to reader, and a flow line's.
import type { ApplicationId, Point, RelationId, UnitId } from '../document/document.ts';
import type { FlowLine, Layout, Line, Way } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { laid, type Plan, type Unphased } from './tracks.ts';

export type Flowing = Extract<Line, FlowLine>;

const mostUnits = 5; // tokens that set out one after the other; more would only take longer

const arch = { width: 72, height: 30 } as const;

/** Among peers no line is drawn: an arch over their card stands for it. */
export function peerWay({ cards }: Layout, application: ApplicationId): readonly Point[] | undefined {
  const box = cards.find((card) => card.application === application)?.box;
  if (!box) return undefined;
  const from = box.x + (box.width - arch.width) / 2;
  const [to, top] = [from + arch.width, box.y - arch.height];
  return [
    { x: from, y: box.y },
    { x: from, y: top },
    { x: to, y: top },
    { x: to, y: box.y },
  ];
}

/** A relation's own way from card to card, as it leaves the writer; undefined where it is not drawn, as among peers. */
export function relationWay(
  layout: Layout,
  id: RelationId,
  writer: ApplicationId,
): { readonly line: string; readonly points: readonly Point[] } | undefined {
  const drawn = relationWays(layout).get(id);
  if (!drawn) return undefined;
  return {
    line: drawn.line,
    points: startsAt(layout, writer, drawn.points) ? drawn.points : drawn.points.toReversed(),
  };
}

/** A crossing of rails says the whole way; else it is the line itself. */
const relationWays = memo(
  ({ lines, marks }: Layout): ReadonlyMap<RelationId, { readonly line: string; readonly points: readonly Point[] }> => {
    const found = new Map<RelationId, { readonly line: string; readonly points: readonly Point[] }>();
    for (const line of lines) {
      if (line.tag === 'flow' || line.tag === 'rail' || line.tag === 'column') continue;
      for (const id of line.relations) found.set(id, { line: line.id, points: line.points });
    }
    marks.forEach(({ of, relations, way }, at) => {
      if (way) for (const id of relations) found.set(id, { line: `${of} mark ${at}`, points: way });
    });
    return found;
  },
);

/** Whether a way begins nearer to an application's card than it ends. */
function startsAt({ cards }: Layout, application: ApplicationId, points: readonly Point[]): boolean {
  const box = cards.find((card) => card.application === application)?.box;
  const [first, last] = [points[0], points.at(-1)];
  if (!box || !first || !last) return true;
  const away = ({ x, y }: Point) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  return away(first) <= away(last);
}

/** Databag keys on their way, a diamond for each unit that writes. */
export function keysMove(layout: Layout, id: string, points: readonly Point[], units: readonly UnitId[]): Unphased {
  const plan: Plan = {
    id,
    signal: 'metrics',
    motion: 'push',
    units: units.slice(0, mostUnits),
    end: 'stored',
    duplicates: 0,
    scale: 1.15,
    form: 'key',
  };
  return laid(layout, plan, points);
}

/** The whole way of an origin's telemetry, a token for each unit. */
export function wayMove(layout: Layout, way: Way): Unphased {
  const { id, signal, motion, request, end } = way;
  const stops = way.pauses.flatMap((at) => way.points[at] ?? []);
  const plan: Plan = {
    id,
    signal,
    motion,
    ...(request ? { request } : {}),
    units: way.units.slice(0, mostUnits),
    end,
    duplicates: 0,
    scale: 1,
  };
  return laid(layout, plan, way.points, stops);
}

/** One line: the request alone, the request with its answer, or what is sent. */
export function lineMove(
  layout: Layout,
  line: Flowing,
  does: 'asks' | 'fetches' | 'answers' | 'pushes',
  units: readonly UnitId[],
): Unphased {
  const { id, signal, request, points } = line;
  const asked = request ?? points.toReversed();
  const plan: Plan = {
    id: `${id} ${does}`,
    signal,
    motion: does === 'fetches' ? 'pull' : 'push',
    ...(does === 'fetches' && request ? { request } : {}),
    units: units.slice(0, mostUnits),
    end: does === 'asks' ? 'stored' : line.end,
    duplicates: does === 'asks' ? 0 : line.duplicates,
    scale: 1.1,
    ...(does === 'asks' ? ({ form: 'ring' } as const) : {}),
  };
  return laid(layout, plan, does === 'asks' ? asked : points);
}
