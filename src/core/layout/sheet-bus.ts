// The lines of flows where several stores, or several workers, are drawn large: what ends at one process runs together. Workers' stubs join
// an upright at their right, which passes under the coordinator; beside the stores it is joined by what the coordinator itself sends.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Current, Spot } from './currents.ts';
import type { Ground } from './ground.ts';
import { isRowOf } from './sheet-card.ts';
import { membersOf } from './sheet-members.ts';
import { type Net, netsOf, slotAt } from './sheet-nets.ts';
import { zonesOf } from './sheet-zones.ts';
import { detail } from './sizes.ts';
import { boxOf, type Standing, simplified } from './standing.ts';

/** The way of each current whose cards stand so that nothing is in its way; none for the others. */
export function busWays(standing: Standing, ground: Ground): ReadonlyMap<Current, readonly Point[]> {
  const { analysis, survey } = standing;
  const found = new Map<Current, readonly Point[]>();
  const head = membersOf(analysis, survey)?.coordinator.index ?? -1;
  for (const bus of busesOf(standing, head)) {
    for (const current of bus.net.currents) {
      const points = wayOf(standing, head, bus, current);
      const isFree = ground.isFree(points, 1.25, current.source.application, bus.net.target.application);
      if (isFree) found.set(current, points);
    }
  }
  return found;
}

/** `left`, `right`: where the uprights stand. `y`: how low it passes under the coordinator. */
type Bus = {
  readonly net: Net;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly end: Point;
};

/** What arrives lower than the coordinator runs straight there; all else passes just under it, side by side. */
function busesOf(standing: Standing, head: number): readonly Bus[] {
  const { analysis, survey } = standing;
  const zones = zonesOf(analysis, survey);
  const workers = membersOf(analysis, survey)?.workers ?? [];
  const edge = Math.max(...workers.map(({ index }) => rightOf(boxOf(standing, index))));
  const coordinator = boxOf(standing, head);
  const { pass } = detail.stack;
  let under = bottomOf(coordinator) + pass;
  return netsOf(analysis, survey).all.map((net) => {
    const end = arrivalOf(standing, net);
    const isStraight = net.rank < 0 || end.y >= bottomOf(coordinator) + pass / 2;
    const y = isStraight ? end.y : under;
    if (!isStraight) under += detail.lane.pitch;
    const [left, right] = [zones.left.get(net), zones.right.get(net)].map((at) => at ?? detail.lane.first);
    return { net, left: edge + (left ?? 0), right: rightOf(coordinator) + (right ?? 0), y, end };
  });
}

function wayOf(standing: Standing, head: number, { left, right, y, end }: Bus, current: Current): readonly Point[] {
  const start = departureOf(standing, current);
  if (current.source.application === head)
    return simplified([start, { x: right, y: start.y }, { x: right, y: end.y }, end]);
  return simplified([
    start,
    { x: left, y: start.y },
    { x: left, y },
    ...(y === end.y
      ? []
      : [
          { x: right, y },
          { x: right, y: end.y },
        ]),
    end,
  ]);
}

/** Where a current leaves its row: beside the others that do. */
export function departureOf(standing: Standing, { source, motion, signal, target }: Current): Point {
  const { analysis, survey } = standing;
  const place = rowOf(standing, source);
  const leaving = netsOf(analysis, survey).leaving(source);
  const at = leaving.findIndex(
    (net) => net.signal === signal && net.target.application === target?.application && net.target.name === target.name,
  );
  const slot = at < 0 ? 0 : slotAt(at, leaving.length, place.height);
  return { x: place.right - (motion === 'pull' ? 0 : detail.pebble), y: place.y + slot };
}

/** Where all of a net arrives. */
function arrivalOf(standing: Standing, net: Net): Point {
  const { analysis, survey } = standing;
  const place = rowOf(standing, net.target);
  const arriving = netsOf(analysis, survey).arriving(net.target.application, net.target.name);
  return { x: place.left, y: place.y + slotAt(arriving.indexOf(net), arriving.length, place.height) };
}

type Place = { readonly left: number; readonly right: number; readonly y: number; readonly height: number };

function rowOf(standing: Standing, spot: Spot): Place {
  const box = boxOf(standing, spot.application);
  const row = standing.faces[spot.application]?.rows.find((one) => isRowOf(one, spot));
  if (!row) return { left: box.x, right: rightOf(box), y: box.y + box.height / 2, height: detail.row.height };
  const left = box.x + row.box.x;
  return { left, right: left + row.box.width, y: box.y + row.box.y + row.box.height / 2, height: row.box.height };
}
