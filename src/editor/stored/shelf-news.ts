// Word between tabs that something on the shelf has changed: a document is there, has another name, or is gone.

const channel = 'orrery:shelf';

export function tellOfShelf(): void {
  const tabs = new BroadcastChannel(channel);
  tabs.postMessage('changed');
  tabs.close();
}

/** Answers how to stop. */
export function hearOfShelf(hear: () => void): () => void {
  const tabs = new BroadcastChannel(channel);
  tabs.onmessage = hear;
  return () => tabs.close();
}
