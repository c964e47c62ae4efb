// Prints a story: a page of its own in a frame that runs no script, through the print dialog of the browser.
import { derive, writeHandOut } from '../../core/core.ts';
import type { EditorStore } from '../store/store.ts';

export function printHandOut(store: EditorStore, id: string): void {
  const { opened } = store.getState();
  const story = opened?.document.stories.find((one) => one.id === id);
  if (!opened || !story) return;
  const { html, sheets } = undressed(writeHandOut(derive(opened.document.deployment), opened.document, story));
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = story.title;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    dress(frame.contentDocument, sheets);
    const page = frame.contentWindow;
    page?.addEventListener('afterprint', () => frame.remove());
    page?.print();
  });
  document.body.append(frame);
}

/** The policy of the page holds in the frame as well, and allows no styles that are written into markup. */
function undressed(page: string): { readonly html: string; readonly sheets: readonly string[] } {
  const sheets: string[] = [];
  const html = page.replace(/<style>(.*?)<\/style>/gs, (_, sheet: string) => {
    sheets.push(sheet);
    return '';
  });
  return { html, sheets };
}

function dress(paper: Document | null, sheets: readonly string[]): void {
  const view = paper?.defaultView;
  if (!paper || !view) return;
  paper.adoptedStyleSheets = [...new Set(sheets)].map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
