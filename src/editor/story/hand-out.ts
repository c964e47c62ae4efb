// Prints a story: a page of its own in a frame that runs no script, through the print dialog of the browser.
import { derive, writeHandOut } from '../../core/core.ts';
import type { EditorStore } from '../store/store.ts';

export function printHandOut(store: EditorStore, id: string): void {
  const { opened } = store.getState();
  const story = opened?.document.stories.find((one) => one.id === id);
  if (!opened || !story) return;
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = story.title;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = writeHandOut(derive(opened.document.deployment), opened.document, story);
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    page?.addEventListener('afterprint', () => frame.remove());
    page?.print();
  });
  document.body.append(frame);
}
