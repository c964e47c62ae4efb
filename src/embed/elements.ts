// Makes elements of the page: names are ours, text stays text.
import { attributes, type Mark } from '../core/core.ts';

const namespace = 'http://www.w3.org/2000/svg';

type Given = Readonly<Record<string, string | number>>;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Given = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, `${value}`);
  made.append(...inside);
  return made;
}

export function drawing(
  name: 'svg' | Mark['tag'],
  given: Given = {},
  ...inside: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, `${value}`);
  made.append(...inside);
  return made;
}

export function markElement(mark: Mark): SVGElement {
  if (mark.tag === 'text') return drawing('text', attributes(mark), mark.text);
  return drawing(mark.tag, attributes(mark), ...(mark.tag === 'g' ? mark.marks.map(markElement) : []));
}

export function button(label: string, sign: string, onClick: () => void): HTMLButtonElement {
  const sample = drawing(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    drawing('path', { class: 'ui-sign', d: sign }),
  );
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, sample);
  made.addEventListener('click', onClick);
  return made;
}
