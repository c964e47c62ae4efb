// A relation or flow of the scene: its marks, and a wide unseen line under them that is easier to hit.
import type { Edge, EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Point, SceneEdge } from '../core/core.ts';
import { Marks } from './marks.tsx';

export type EdgeOfScene = Edge<{ readonly edge: SceneEdge }>;

export function LineOfScene({ data }: EdgeProps<EdgeOfScene>) {
  return data ? <Painted edge={data.edge} /> : null;
}

const Painted = memo(({ edge }: { readonly edge: SceneEdge }) => (
  <g className={edge.isDim ? 'dim' : undefined}>
    <path className="hit" d={pathOf(edge.points)} />
    <Marks marks={edge.marks} />
  </g>
));

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
