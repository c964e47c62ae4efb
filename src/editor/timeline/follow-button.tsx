// Begins to follow one log line, scrape or span from where it starts.
import { Footprints } from 'lucide-react';
import { type Flow, words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import { follow } from './follow.ts';

export function FollowButton({ flow }: { readonly flow: Flow }) {
  const editing = useEditing();
  return (
    <button type="button" className="button" onClick={() => follow(editing, flow)}>
      <Footprints size={15} strokeWidth={1.6} aria-hidden="true" />
      {words.timeline.follow[flow.signal]}
    </button>
  );
}
