// A card, region or note of the scene inside the box that React Flow keeps for it.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { SceneNode } from '../core/core.ts';
import { Marks } from './marks.tsx';

/** `relate`: the words of the handle from which a line is drawn; absent where the picture is only looked at. */
export type NodeOfScene = Node<{ readonly node: SceneNode; readonly relate?: string }>;

/** React Flow looks for a handle in the page once a card stands there, and paints no line without one; lines know their own ways. */
export function CardOrRegion({ data }: NodeProps<NodeOfScene>) {
  return (
    <>
      <Painted node={data.node} />
      {data.relate !== undefined && (
        <span className="relate-handle" data-relate={data.node.application} title={data.relate} aria-hidden="true" />
      )}
      <span hidden className="source target" />
    </>
  );
}

const Painted = memo(({ node }: { readonly node: SceneNode }) => (
  <svg className="painted" width={node.box.width} height={node.box.height} aria-hidden="true" focusable="false">
    <g className={node.isDim ? 'dim' : undefined}>
      <Marks marks={node.marks} />
    </g>
  </svg>
));
