// Cards and lines while a hand has them. The picture rests beneath as it is: cards are shifted where they are elements, and their lines are
// painted over it, so that a frame paints nothing but what moves.
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, useLayoutEffect } from 'react';
import type { Mark, Point, SceneEdge, SceneNode } from '../core/core.ts';
import type { Gesture } from './gesture.ts';
import { Marks } from './marks.tsx';
import { type Lifted, moved } from './moved.ts';

type LiftedProps = {
  readonly lifted: Lifted;
  readonly move: Extract<Gesture, { tag: 'move' }>;
  readonly areElements: boolean; // cards and lines
};

export function LiftedLayer({ lifted, move, areElements }: LiftedProps) {
  useShifted(areElements ? lifted.nodes : nobody, move.by);
  const { nodes, edges } = moved(lifted, move);
  const lines = (level: SceneEdge['level']) =>
    edges.flatMap(({ id, isDim, marks, level: own }) =>
      own === level ? [<Painted key={id} isDim={isDim} marks={marks} />] : [],
    );
  const copied = nodes.filter(({ tag }) => !areElements || tag === 'note');
  return (
    <ViewportPortal>
      <svg className="gesture of-lifted is-under" aria-hidden="true" focusable="false">
        {places(copied.filter(({ tag }) => tag === 'region'))}
        {lines('below')}
        {places(copied.filter(({ tag }) => tag !== 'region'))}
      </svg>
      <svg className="gesture of-lifted" aria-hidden="true" focusable="false">
        {lines('above')}
      </svg>
    </ViewportPortal>
  );
}

const nobody: Lifted['nodes'] = [];

function places(nodes: readonly SceneNode[]) {
  return nodes.map(({ id, box, isDim, marks }) => (
    <g key={id} transform={`translate(${box.x} ${box.y})`}>
      <Painted isDim={isDim} marks={marks} />
    </g>
  ));
}

const Painted = memo(({ isDim, marks }: { readonly isDim: boolean; readonly marks: readonly Mark[] }) => (
  <g className={isDim ? 'dim' : undefined}>
    <Marks marks={marks} />
  </g>
));

/** Past React Flow, which would ask every line where its ends are. With them go their handles, and the mark of the keyboard. */
function useShifted(nodes: Lifted['nodes'], by: Point): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    for (const element of elementsOf(store.getState().domNode, nodes)) element.style.translate = `${by.x}px ${by.y}px`;
  });
  useLayoutEffect(() => {
    const elements = elementsOf(store.getState().domNode, nodes);
    return () => {
      for (const element of elements) element.style.translate = '';
    };
  }, [store, nodes]);
}

function elementsOf(picture: HTMLElement | null, nodes: Lifted['nodes']): readonly HTMLElement[] {
  return nodes.flatMap(
    ({ id }) => picture?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? [],
  );
}
