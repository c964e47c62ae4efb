// <orrery-diagram src="x.picture.json">: shows a prepared picture, and plays it. Document and shadow root only; no library.
import { type Picture, shapeMarks, stylesheet, type Theme, words } from '../core/core.ts';
import { button, drawing, element, markElement } from './elements.ts';
import { readPicture } from './picture-file.ts';
import { playTokens } from './playing.ts';
import { followGestures, type Sight } from './sight.ts';
import { tellStory } from './story.ts';
import { style } from './style.ts';

const largestFile = 8_000_000; // characters

/**
 * Attributes: `src`, address of a prepared picture; `theme`, `light`, `dark` or `auto` (the default: as the system has it). What stands
 * inside the element is shown where the picture cannot be. Nothing moves before the reader plays it.
 */
class OrreryDiagram extends HTMLElement {
  static readonly observedAttributes = ['src', 'theme'];
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #shown: Shown | undefined;
  #asked = 0;

  connectedCallback(): void {
    this.#dark.addEventListener('change', this.#wear);
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#wear);
    this.#show(undefined);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'src') void this.#load();
    else this.#wear();
  }

  readonly #wear = (): void => {
    const theme = themeOf(this.getAttribute('theme'));
    dress(this.#root, theme);
    const isDark = theme === 'dark' || (theme === 'auto' && this.#dark.matches);
    this.#shown?.wear(isDark ? 'dark' : 'light');
  };

  async #load(): Promise<void> {
    const turn = ++this.#asked;
    const address = addressOf(this.getAttribute('src'));
    const picture = address === undefined ? undefined : await fetched(address);
    if (turn !== this.#asked || !this.isConnected) return;
    this.#show(picture ? show(picture) : failed(address));
  }

  #show(shown: Shown | undefined): void {
    this.#shown?.close();
    this.#shown = shown;
    this.#root.replaceChildren(...(shown ? [shown.element] : []));
    this.#wear();
  }
}

type Shown = { readonly element: HTMLElement; readonly wear: (theme: Theme) => void; readonly close: () => void };
type OwnTheme = Theme | 'auto';

function themeOf(attribute: string | null): OwnTheme {
  return attribute === 'light' || attribute === 'dark' ? attribute : 'auto';
}

/** Sheets made here are no inline styles, so that they hold under a page's policy. */
function dress(root: ShadowRoot, theme: OwnTheme): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${stylesheet(theme)}${style}`);
  root.adoptedStyleSheets = [sheet];
}

function addressOf(src: string | null): URL | undefined {
  const address =
    src === null || src === '' || !URL.canParse(src, document.baseURI) ? undefined : new URL(src, document.baseURI);
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}

async function fetched(address: URL): Promise<Picture | undefined> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin' });
    const text = answer.ok ? await answer.text() : '';
    return text.length > largestFile ? undefined : readPicture(text);
  } catch {
    return undefined;
  }
}

function failed(address: URL | undefined): Shown {
  const link = address ? [' ', element('a', { href: address.href }, words.embed.openFile)] : [];
  const said = element('p', { class: 'ui-failed', role: 'alert' }, words.embed.failed, ...link);
  return {
    element: element('div', { class: 'orrery' }, element('slot'), said),
    wear: () => undefined,
    close: () => undefined,
  };
}

const signs = {
  play: 'M4.5 2.5L13 8L4.5 13.5Z',
  pause: 'M5 3V13M11 3V13',
  nearer: 'M8 3V13M3 8H13',
  farther: 'M3 8H13',
  whole: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10',
} as const;

function show(picture: Picture): Shown {
  const { scene, title, description } = picture;
  const whole = drawing('g', {}, ...layers(picture));
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const svg = drawing('svg', { role: 'img', 'aria-label': description || title }, whole);
  const stage = element(
    'div',
    { class: 'ui-stage', tabindex: 0, role: 'group', 'aria-label': words.embed.keys },
    svg,
    canvas,
  );
  stage.style.aspectRatio = `${scene.bounds.width} / ${scene.bounds.height}`;
  const play = button(words.play, signs.play, () => playing.toggle());
  play.classList.add('ui-play');
  const told = picture.story && tellStory(picture.story, (seconds) => playing.seek(seconds));
  if (told) whole.append(told.marks);
  const tracks = picture.story?.tracks ?? scene.tracks;
  const onPlaying = (isPlaying: boolean): void => {
    const label = isPlaying ? words.pause : words.play;
    play.setAttribute('aria-label', label);
    play.title = label;
    play.querySelector('path')?.setAttribute('d', isPlaying ? signs.pause : signs.play);
  };
  const playing = playTokens(canvas, tracks, onPlaying, told);
  const onSight = (sight: Sight): void => {
    whole.setAttribute('transform', `translate(${sight.x} ${sight.y}) scale(${sight.zoom})`);
    playing.see(sight);
  };
  const gestures = followGestures({ stage, box: scene.bounds, onSight, onHold: playing.hold });
  stage.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || tracks.length === 0) return;
    event.preventDefault();
    playing.toggle();
  });
  const bar = element(
    'div',
    { class: 'ui-bar', role: 'group', 'aria-label': words.transport },
    ...(tracks.length > 0 ? [play] : []),
    ...(told?.buttons ?? []),
    button(words.zoomOut, signs.farther, gestures.zoomOut),
    button(words.zoomIn, signs.nearer, gestures.zoomIn),
    button(words.fit, signs.whole, gestures.fit),
    element('span', { class: 'ui-hint', 'aria-hidden': 'true' }, words.embed.hint),
  );
  const figure = element(
    'figure',
    { class: 'orrery', 'aria-label': title },
    head(picture),
    stage,
    ...(told ? [told.caption] : []),
    bar,
    ...inWords(picture),
  );
  return { element: figure, wear: playing.wear, close: playing.stop };
}

function layers({ scene }: Picture): readonly SVGElement[] {
  const { nodes, edges } = scene;
  const lines = (level: string): readonly SVGElement[] =>
    edges
      .filter((edge) => edge.level === level)
      .map(({ isDim, marks }) => drawing('g', isDim ? { class: 'dim' } : {}, ...marks.map(markElement)));
  const boxes = (isRegion: boolean): readonly SVGElement[] =>
    nodes
      .filter(({ tag }) => (tag === 'region') === isRegion)
      .map(({ box, isDim, marks }) =>
        drawing(
          'g',
          { ...(isDim ? { class: 'dim' } : {}), transform: `translate(${box.x} ${box.y})` },
          ...marks.map(markElement),
        ),
      );
  return [...boxes(true), ...lines('below'), ...boxes(false), ...lines('above'), ...lines('top')];
}

function head({ title, legend }: Picture): HTMLElement {
  const entries = legend.map(({ signal, text }) => {
    const sample = drawing(
      'svg',
      { viewBox: '-11 -9 22 18', 'aria-hidden': 'true' },
      ...shapeMarks(signal, 'token').map(markElement),
    );
    return element('li', {}, sample, text);
  });
  return element(
    'figcaption',
    { class: 'ui-head' },
    element('span', { class: 'ui-name' }, title),
    element('ul', { class: 'ui-legend' }, ...entries),
  );
}

/** The same in words, for whoever cannot or does not want to see it move; and what each relation's databags hold. */
function inWords({ sentences, databags }: Picture): readonly HTMLElement[] {
  const relations = Object.entries(databags);
  return [
    ...(sentences.length === 0
      ? []
      : [folded(words.embed.inWords, () => listed(sentences.map((text) => element('li', {}, text))))]),
    ...(relations.length === 0 ? [] : [folded(words.embed.databags, () => listed(relations.map(relationItem)))]),
  ];
}

/** Made when it is opened first. */
function folded(title: string, inside: () => HTMLElement): HTMLElement {
  const details = element('details', {}, element('summary', {}, title));
  details.addEventListener('toggle', () => details.append(inside()), { once: true });
  return details;
}

function listed(items: readonly HTMLElement[]): HTMLElement {
  return element('ul', { tabindex: 0 }, ...items);
}

function relationItem([id, sides]: readonly [string, Picture['databags'][string]]): HTMLElement {
  const bags = Object.entries(sides).flatMap(([application, { application: own, units }]) => [
    [application, own] as const,
    ...Object.entries(units),
  ]);
  return element('li', {}, id, ...bags.flatMap(([owner, bag]) => bagItems(owner, bag)));
}

function bagItems(owner: string, bag: Readonly<Record<string, unknown>>): readonly HTMLElement[] {
  const keys = Object.entries(bag);
  if (keys.length === 0) return [];
  const entries = keys.flatMap(([key, value]) => [element('dt', {}, key), element('dd', {}, `${value}`)]);
  return [element('div', { class: 'ui-owner' }, owner), element('dl', {}, ...entries)];
}

if (!customElements.get('orrery-diagram')) customElements.define('orrery-diagram', OrreryDiagram);
