// The same cards and lines as React Flow animates them by itself: the peer of our moving picture.
import '@xyflow/react/dist/style.css';
import { type Edge, type Node, ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
const graph: { readonly nodes: Node[]; readonly edges: Edge[] } = await (await fetch('./graph.json')).json();

if (root) createRoot(root).render(<ReactFlow nodes={graph.nodes} edges={graph.edges} minZoom={0.05} fitView />);
