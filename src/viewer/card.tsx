// A card, region or note of the scene inside the box that React Flow keeps for it, with the handles that a hand finds there.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { SceneNode } from '../core/core.ts';
import { Marks } from './marks.tsx';

/** The words of the handles of a picture that is edited: lines are drawn from one, all in a region is moved by the other. */
export type Handles = { readonly relate: string; readonly hold: string };
export type NodeOfScene = Node<{ readonly node: SceneNode; readonly handles: Handles | undefined }>;

/** React Flow looks for a handle in the page once a card stands there, and paints no line without one; lines know their own ways. */
export function CardOrRegion({ data: { node, handles } }: NodeProps<NodeOfScene>) {
  return (
    <>
      <Painted node={node} />
      {handles && <Handle node={node} handles={handles} />}
      <span hidden className="source target" />
    </>
  );
}

function Handle({ node: { id, tag, application, members, label }, handles }: { node: SceneNode; handles: Handles }) {
  if (tag === 'card')
    return <span className="relate-handle" data-relate={application} title={handles.relate} aria-hidden="true" />;
  if (tag !== 'region' || !members) return null;
  const form = members.cluster === undefined ? 'hold-handle of-model' : 'hold-handle';
  return (
    <span className={form} data-hold={id} title={handles.hold} aria-hidden="true">
      {label}
    </span>
  );
}

const Painted = memo(({ node }: { readonly node: SceneNode }) => (
  <svg className="painted" width={node.box.width} height={node.box.height} aria-hidden="true" focusable="false">
    <g className={node.isDim ? 'dim' : undefined}>
      <Marks marks={node.marks} />
    </g>
  </svg>
));
