// A card, region or note of the scene inside the box that React Flow keeps for it.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Mark, SceneNode } from '../core/core.ts';
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

/** Scene units. Low cards share one size as far as their names allow; what would be smaller than `smallest` says nothing from afar. */
const [high, low, smallest] = [24, 18, 9];
const lowCard = 80;

/** The name alone, as large as its place allows: seen only from afar, where the text of the picture is too small. */
function FarName({ node: { box, tag, application, marks } }: { readonly node: SceneNode }) {
  const name = application ?? titleOf(marks);
  if (name === undefined) return null;
  const size = Math.min(box.height < lowCard ? low : high, (box.width - 16) / (name.length * 0.56));
  if (size < smallest || box.height < size) return null;
  return (
    <text
      className="far-name"
      x={tag === 'card' ? 8 : 14}
      y={tag === 'card' ? Math.min(box.height / 2, 22) : 20}
      fontSize={size}
    >
      {name}
    </text>
  );
}

/** The first text of a region is its title. */
function titleOf(marks: readonly Mark[]): string | undefined {
  return marks.flatMap((mark) => (mark.tag === 'text' ? [mark.text] : []))[0];
}
