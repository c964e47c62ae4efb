// Which way of moving, and how many lines, stands in the address: `?way=smil&lines=500`.
import { createRoot } from 'react-dom/client';
import { graphOf } from './graph.ts';
import { Ours } from './ours.tsx';
import { Peer, type Way } from './peers.tsx';

const asked = new URLSearchParams(location.search);
const graph = graphOf(Number(asked.get('lines') ?? 50));
const way = asked.get('way') ?? 'ours';
const style = document.createElement('style');
style.textContent = '@keyframes along { from { offset-distance: 0% } to { offset-distance: 100% } }';
document.head.append(style);

const root = document.getElementById('root');
if (root) createRoot(root).render(isPeer(way) ? <Peer graph={graph} way={way} /> : <Ours graph={graph} />);

function isPeer(name: string): name is Way {
  return ['animated', 'smil', 'offset'].includes(name);
}
