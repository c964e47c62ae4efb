// The tracks of moving tokens, from the ways that layout laid.
import type { Layout, Way } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { lostEnd } from './flow-line.ts';
import { entersCard, groundsAlong } from './ground.ts';
import { lengthNear, pieces } from './polyline.ts';
import type { Track } from './scene.ts';

const golden = 0.618034; // phases spread evenly, however many tracks there are

/** The same list for the same layout, so that what is chosen never stops a token. */
export const tracksOf = memo((layout: Layout): readonly Track[] =>
  layout.ways.map((way, at) => trackOf(layout, way, at)),
);

function trackOf(layout: Layout, way: Way, at: number): Track {
  const { id, signal, motion, request, units, end, duplicates } = way;
  const points = end === 'lost' ? lostEnd(way.points, entersCard(layout, way.points)) : way.points;
  const along = pieces(points);
  const asks = motion === 'pull' ? pieces(request ?? points.toReversed()) : [];
  return {
    id,
    signal,
    motion,
    points,
    ...(request ? { request } : {}),
    units,
    pauses: pausesOf(way),
    end,
    duplicates,
    scale: way.weight === 'stub' || layout.style === 'overview' ? 0.82 : 1,
    phase: (at * golden) % 1,
    grounds: groundsAlong(layout, along),
    requestGrounds: groundsAlong(layout, asks),
  };
}

function pausesOf({ points, pauses }: Way): readonly number[] {
  const along = pieces(points);
  const lengths: number[] = [];
  for (const index of pauses) {
    const point = points[index];
    if (point) lengths.push(lengthNear(along, point, lengths.at(-1) ?? 0));
  }
  return lengths;
}
