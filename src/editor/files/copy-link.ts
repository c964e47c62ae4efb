// Puts a link to what is seen into the clipboard; where that is closed to the page, into the address bar.
import { words } from '../../core/core.ts';
import type { Player } from '../../viewer/player.ts';
import type { EditorStore } from '../store/store.ts';
import { type Link, writeLink } from './link.ts';
import { documentText } from './opening.ts';

const mostInLink = 30_000; // characters: what browsers and chats still carry

export async function copyLink(store: EditorStore, player: Player): Promise<void> {
  const { announce } = store.getState();
  const hash = writeLink(await linkOf(store, player));
  if (hash.length > mostInLink) return announce(words.linkTooLarge);
  try {
    await navigator.clipboard.writeText(`${location.href.replace(/#.*$/, '')}${hash}`);
    announce(words.linkCopied);
  } catch {
    history.replaceState(null, '', hash);
    announce(words.linkNotCopied);
  }
}

async function linkOf(store: EditorStore, player: Player): Promise<Link> {
  const { opened, signals, layer, step, chosen, insides } = store.getState();
  const view: Link = {
    looked: { signals, layer },
    chosen,
    insides,
    ...(step !== undefined ? { step } : player.playing().isPlaying ? {} : { seconds: player.time() }),
  };
  if (!opened) return view;
  if (opened.origin.tag === 'example') return { ...view, example: opened.origin.name };
  const { pack } = await import('./packing.ts');
  return { ...view, packed: await pack(documentText(opened.document)) };
}
