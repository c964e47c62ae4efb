// A card, region or note of the scene inside the box that React Flow keeps for it.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { SceneNode } from '../core/core.ts';
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
    {node.application !== undefined && <FarName node={node} name={node.application} />}
  </svg>
));

/** The name alone, as large as the card allows: seen only from afar, where the text of the picture is too small. */
function FarName({ node, name }: { readonly node: SceneNode; readonly name: string }) {
  const { width, height } = node.box;
  const size = Math.min(26, height * 0.6, (width - 20) / (name.length * 0.56));
  return (
    <text className="far-name" x={10} y={Math.min(height / 2, 26)} fontSize={size} dominantBaseline="central">
      {name}
    </text>
  );
}
