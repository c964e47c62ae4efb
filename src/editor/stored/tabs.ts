// Tabs that hold one document: each tells the others what it changed, and asks on arrival for what it missed.
import * as Y from 'yjs';

type Word =
  | { readonly tag: 'hello'; readonly vector: Uint8Array; readonly isAnswer: boolean }
  | { readonly tag: 'change'; readonly change: Uint8Array };

/** Answers how to leave. */
export function joinTabs(doc: Y.Doc, id: string): () => void {
  const channel = new BroadcastChannel(`orrery:${id}`);
  const say = (word: Word) => channel.postMessage(word);
  const greet = (isAnswer: boolean) => say({ tag: 'hello', vector: Y.encodeStateVector(doc), isAnswer });
  const onUpdate = (change: Uint8Array, origin: unknown) => {
    if (origin !== channel) say({ tag: 'change', change });
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isWord(data)) return;
    if (data.tag === 'change') return Y.applyUpdate(doc, data.change, channel);
    say({ tag: 'change', change: Y.encodeStateAsUpdate(doc, data.vector) });
    if (!data.isAnswer) greet(true);
  };
  doc.on('update', onUpdate);
  greet(false);
  return () => {
    doc.off('update', onUpdate);
    channel.close();
  };
}

/** Only tabs of this app speak here; one of another version may say more. */
function isWord(value: unknown): value is Word {
  if (typeof value !== 'object' || value === null || !('tag' in value)) return false;
  const bytes = value.tag === 'hello' ? 'vector' : 'change';
  return ['hello', 'change'].includes(String(value.tag)) && Reflect.get(value, bytes) instanceof Uint8Array;
}
