// Following one log line, scrape or span on its way: which one is meant by what is chosen, and how one begins and leaves.
import { type Analysis, type Flow, words } from '../../core/core.ts';
import type { Editing } from '../store/context.ts';
import { applicationOfUnit, chosenOf, flowId } from '../subject.ts';

/** The first way that begins at what is chosen, of the signals shown. */
export function followable(
  analysis: Analysis,
  chosen: string | undefined,
  signals: readonly string[],
): Flow | undefined {
  const one = chosen === undefined ? undefined : chosenOf(analysis, chosen);
  const isOpen = (flow: Flow) => flow.hops.length > 0 && signals.includes(flow.signal);
  switch (one?.tag) {
    case 'flow':
      return one.flow.hops.length > 0 ? one.flow : undefined;
    case 'line':
      return one.flows.find(isOpen);
    case 'process':
      return analysis.flows.find((flow) => flow.origin === one.process.id && isOpen(flow));
    case 'application':
      return analysis.flows.find(
        (flow) => applicationOfUnit(analysis, flow.origin.split(' ')[0] ?? '') === one.application && isOpen(flow),
      );
    default:
      return undefined;
  }
}

export function follow({ store, player }: Editing, flow: Flow): void {
  const { follow: begin, choose, look, signals, layer } = store.getState();
  if (!signals.includes(flow.signal)) look({ signals: [...signals, flow.signal], layer });
  choose(flowId(flow));
  begin(flowId(flow));
  player.seek(0);
}

/** The picture is shown whole again. */
export function leaveFollowing({ store, player }: Editing): void {
  const { follow: end, showWhole, announce } = store.getState();
  player.pause();
  end(undefined);
  player.seek(0);
  showWhole();
  announce(words.timeline.leftFollowing);
}
