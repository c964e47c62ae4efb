// What a visit begins with: what the link names, else what was open last, still, else the opening example, moving.
import { useEffect } from 'react';
import { words } from '../../core/core.ts';
import type { Player } from '../../viewer/player.ts';
import { type Editing, useEditing } from '../store/context.ts';
import type { EditorStore } from '../store/store.ts';
import { type Link, readLink } from './link.ts';
import { recall } from './memory.ts';
import { openExample, openText } from './opening.ts';

export const openingExample = 'pattern';
const mostInLink = 2_000_000; // bytes of inflated text

export function useBeginning(): void {
  const editing = useEditing();
  useEffect(() => {
    void begin(editing, readLink(location.hash));
    const onChange = () => void followLink(editing, readLink(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, [editing]);
}

async function begin(editing: Editing, link: Link): Promise<void> {
  if (await followLink(editing, link)) return;
  const { store, player } = editing;
  if (await openLast(store)) return apply(editing, link);
  if (await openExample(store, openingExample)) {
    apply(editing, link);
    if (mayMove()) player.play();
  }
}

/** Answers whether the link names a document and it is open now. A link without one changes the view of what is open. */
async function followLink(editing: Editing, link: Link): Promise<boolean> {
  const isOpen = await openLinked(editing.store, link);
  if (isOpen || (link.packed === undefined && link.example === undefined)) apply(editing, link);
  return isOpen;
}

async function openLinked(store: EditorStore, { packed, example }: Link): Promise<boolean> {
  if (packed !== undefined) return openPacked(store, packed);
  if (example === undefined) return false;
  const origin = store.getState().opened?.origin;
  return (origin?.tag === 'example' && origin.name === example) || openExample(store, example);
}

async function openPacked(store: EditorStore, packed: string): Promise<boolean> {
  const refuse = (message: string) =>
    store.getState().refuse({ name: words.linkName, problems: [{ severity: 'error', code: 'link/unreadable', place: '#d', message }] });
  try {
    const { unpack } = await import('./packing.ts');
    const text = await unpack(packed, mostInLink);
    if (text !== undefined) return await openText(store, text, words.linkName);
    refuse(words.bigLink);
  } catch {
    refuse(words.badLink);
  }
  return false;
}

async function openLast(store: EditorStore): Promise<boolean> {
  const [text, example] = [recall('document'), recall('example')];
  if (text !== undefined) return openText(store, text, words.lastName);
  return example !== undefined && openExample(store, example);
}

function apply({ store, player }: Editing, { looked, seconds, chosen }: Link): void {
  if (looked) store.getState().look(looked);
  if (chosen !== undefined) store.getState().choose(chosen);
  if (seconds !== undefined) seek(player, seconds);
}

function seek(player: Player, seconds: number): void {
  player.pause();
  player.seek(seconds);
}

/** A choice of the reader's own goes before what the system says. */
export function mayMove(): boolean {
  const choice = recall('motion');
  return choice === undefined ? !matchMedia('(prefers-reduced-motion: reduce)').matches : choice === 'moving';
}
