// The link to what is seen: an example by its name, a document of one's own packed into it; and into the clipboard with it.
import { words } from '../../core/core.ts';
import type { Player } from '../../viewer/player.ts';
import type { EditorStore } from '../store/store.ts';
import { placeIn } from './address.ts';
import { type Link, restedAt, timeOf, writeLink } from './link.ts';
import { documentText } from './opening.ts';

export const mostInLink = 30_000; // characters: what browsers and chats still carry

/** The whole address. Longer than `mostInLink`, it is of no use. */
export async function shareLink(store: EditorStore, player: Player): Promise<string> {
  return `${location.href.replace(/#.*$/, '')}${writeLink(await linkOf(store, player))}`;
}

export async function copyLink(store: EditorStore, link: string): Promise<void> {
  const { announce } = store.getState();
  try {
    await navigator.clipboard.writeText(link);
    announce(words.linkCopied);
  } catch {
    history.replaceState(null, '', new URL(link).hash);
    announce(words.linkNotCopied);
  }
}

async function linkOf(store: EditorStore, player: Player): Promise<Link> {
  const { opened, signals, layer, step, plot, following, focus, chosen, insides, collapsed, telling } =
    store.getState();
  const view: Link = {
    looked: { signals, layer },
    chosen,
    insides,
    collapsed,
    following,
    focus,
    ...timeOf(plot, step, restedAt(player)),
    ...placeIn(telling),
  };
  if (!opened) return view;
  if (opened.origin.tag === 'example') return { ...view, example: opened.origin.name };
  const { pack } = await import('./packing.ts');
  return { ...view, packed: await pack(documentText(opened.document)) };
}
