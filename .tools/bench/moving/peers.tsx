// The graph as React Flow paints it, moved in the three ways that pages usually choose: its own animated edges, SMIL, and CSS.
import '@xyflow/react/dist/style.css';
import { BaseEdge, type Edge, type EdgeProps, type Node, ReactFlow } from '@xyflow/react';
import { card, type Graph, pathOf } from './graph.ts';

export type Way = 'animated' | 'smil' | 'offset';
type LineEdge = Edge<{ readonly path: string }>;

const tokens = [0, 1, 2];
const period = 3; // seconds from end to end

export function Peer({ graph, way }: { readonly graph: Graph; readonly way: Way }) {
  return (
    <ReactFlow<Node, LineEdge>
      nodes={graph.cards.map(({ id, x, y }) => ({
        id,
        position: { x, y },
        ...card,
        data: { label: id },
        sourcePosition: 'right',
        targetPosition: 'left',
      }))}
      edges={graph.lines.map((line) => ({
        id: line.id,
        source: line.from.id,
        target: line.to.id,
        type: way === 'animated' ? 'straight' : way,
        animated: way === 'animated',
        data: { path: pathOf(line) },
      }))}
      edgeTypes={edgeTypes}
      minZoom={0.02}
      fitView
    />
  );
}

function SmilLine({ id, data }: EdgeProps<LineEdge>) {
  const path = data?.path ?? '';
  return (
    <>
      <BaseEdge id={id} path={path} />
      {tokens.map((at) => (
        <circle key={at} r={4} fill="#27408b">
          <animateMotion
            path={path}
            dur={`${period}s`}
            begin={`${-(at * period) / tokens.length}s`}
            repeatCount="indefinite"
          />
        </circle>
      ))}
    </>
  );
}

function OffsetLine({ id, data }: EdgeProps<LineEdge>) {
  const path = data?.path ?? '';
  return (
    <>
      <BaseEdge id={id} path={path} />
      {tokens.map((at) => (
        <circle
          key={at}
          r={4}
          fill="#27408b"
          style={{
            offsetPath: `path("${path}")`,
            animation: `along ${period}s linear ${-(at * period) / tokens.length}s infinite`,
          }}
        />
      ))}
    </>
  );
}

const edgeTypes = { smil: SmilLine, offset: OffsetLine };
