// Cards and lines while a hand has them: over the picture, which rests beneath as it is, so that a frame paints nothing but them.
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Mark, SceneEdge } from '../core/core.ts';
import type { Gesture } from './gesture.ts';
import { Marks } from './marks.tsx';
import { type Lifted, moved } from './moved.ts';

type LiftedProps = {
  readonly lifted: Lifted;
  readonly move: Extract<Gesture, { tag: 'move' }>;
  readonly selected: ReadonlySet<string>;
};

export function LiftedLayer({ lifted, move, selected }: LiftedProps) {
  const { nodes, edges } = moved(lifted, move);
  const lines = (level: SceneEdge['level']) =>
    edges.flatMap(({ id, isDim, marks, level: own }) =>
      own === level ? [<Painted key={id} className={isDim ? 'dim' : ''} marks={marks} />] : [],
    );
  const places = (isRegion: boolean) =>
    nodes.flatMap(({ id, tag, box, isDim, marks }) =>
      (tag === 'region') === isRegion
        ? [
            <g
              key={id}
              className={selected.has(id) ? 'is-card is-selected' : ''}
              transform={`translate(${box.x} ${box.y})`}
            >
              <Painted className={isDim ? 'dim' : ''} marks={marks} />
            </g>,
          ]
        : [],
    );
  return (
    <ViewportPortal>
      <svg className="gesture of-lifted" aria-hidden="true" focusable="false">
        {places(true)}
        {lines('below')}
        {places(false)}
        {lines('above')}
        {lines('top')}
      </svg>
    </ViewportPortal>
  );
}

const Painted = memo(({ className, marks }: { readonly className: string; readonly marks: readonly Mark[] }) => (
  <g className={className}>
    <Marks marks={marks} />
  </g>
));
