// A card, region or note of the scene inside the box that React Flow keeps for it.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { SceneNode } from '../core/core.ts';
import { farNameOf, statusOf } from './far-name.ts';
import { Marks } from './marks.tsx';

export type NodeOfScene = Node<{ readonly node: SceneNode }>;

/** React Flow looks for a handle in the page once a card stands there, and paints no line without one; lines know their own ways. */
export function CardOrRegion({ data }: NodeProps<NodeOfScene>) {
  return (
    <>
      <Painted node={data.node} />
      <span hidden className="source target" />
    </>
  );
}

const Painted = memo(({ node }: { readonly node: SceneNode }) => (
  <svg className="painted" width={node.box.width} height={node.box.height} aria-hidden="true" focusable="false">
    <g className={node.isDim ? 'dim' : undefined}>
      <Marks marks={node.marks} />
    </g>
    <FarName node={node} />
  </svg>
));

/** Seen only from afar, where the text of the picture is too small. */
function FarName({ node }: { readonly node: SceneNode }) {
  const name = farNameOf(node);
  const status = statusOf(node.marks);
  return (
    <>
      {name && (
        <text className="far-name" x={name.x} y={name.y} fontSize={name.size}>
          {name.text}
        </text>
      )}
      {status && <circle className={`far-status ${status}`} cx={node.box.width - 10} cy={10} r={5} />}
    </>
  );
}
