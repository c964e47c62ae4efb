// A scene as one SVG file that stands by itself: plain marks, one style, no script, nothing fetched. The same bytes on every run.
import { attributes } from '../scene/attributes.ts';
import type { Mark, Scene, SceneEdge, SceneNode } from '../scene/scene.ts';
import { plainStylesheet, type SheetTheme } from '../scene/stylesheet.ts';

export type SvgOptions = {
  readonly theme: SheetTheme;
  readonly width?: number; // pixels; the height follows
  readonly font?: EmbeddedFont; // carried inside, so that letters look the same where the font is missing
};
export type EmbeddedFont = { readonly sans: string; readonly mono: string }; // woff2 in base64

export function writeSvg(scene: Scene, options: SvgOptions): string {
  const body = sceneMarks(scene);
  return svgFile(scene, options, { style: styleOf(body, options), body: body.map(markText) });
}

/** The file around what is drawn: size, title, text alternative, style. */
export function svgFile(
  { bounds: { x, y, width, height }, title, description }: Pick<Scene, 'bounds' | 'title' | 'description'>,
  options: SvgOptions,
  { style, body }: { readonly style: string; readonly body: readonly string[] },
): string {
  const scale = options.width === undefined ? 1 : options.width / width;
  const size = `width="${tidy(width * scale)}" height="${tidy(height * scale)}" viewBox="${tidy(x)} ${tidy(y)} ${tidy(width)} ${tidy(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} class="orrery" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

/** Only the rules that marks can meet, with the font where one comes along. */
export function styleOf(marks: readonly Mark[], { font, theme }: SvgOptions): string {
  return `${fontFaces(font)}${plainStylesheet(theme, classesIn(marks))}`;
}

/** Everything of a scene in the order in which it lies over one another, on its ground. */
export function sceneMarks({ bounds, nodes, edges, front }: Scene): readonly Mark[] {
  const { x, y, width, height } = bounds;
  const on = (level: SceneEdge['level']): readonly Mark[] => edges.filter((edge) => edge.level === level).map(edgeMark);
  return [
    { tag: 'rect', class: 'ground', x, y, width, height },
    ...nodes.filter(({ tag }) => tag === 'region').map(nodeMark),
    ...on('below'),
    ...nodes.filter(({ tag }) => tag !== 'region').map(nodeMark),
    ...on('above'),
    ...on('top'),
    ...front,
  ];
}

function nodeMark({ box, isDim, marks }: SceneNode): Mark {
  return { tag: 'g', ...(isDim ? { class: 'dim' } : {}), x: tidy(box.x), y: tidy(box.y), marks };
}

function edgeMark({ isDim, marks }: SceneEdge): Mark {
  return { tag: 'g', ...(isDim ? { class: 'dim' } : {}), marks };
}

/** One mark as markup; whatever a text holds stays text. */
export function markText(mark: Mark): string {
  const written = Object.entries(attributes(mark))
    .map(([name, value]) => ` ${name}="${escaped(`${value}`)}"`)
    .join('');
  if (mark.tag === 'text') return `<text${written}>${escaped(mark.text)}</text>`;
  if (mark.tag === 'g') return `<g${written}>${mark.marks.map(markText).join('')}</g>`;
  return `<${mark.tag}${written}/>`;
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function classesIn(marks: readonly Mark[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (mark: Mark): void => {
    for (const name of (mark.class ?? '').split(' ')) if (name !== '') found.add(name);
    if (mark.tag === 'g') mark.marks.forEach(visit);
  };
  marks.forEach(visit);
  return found;
}

function fontFaces(font: EmbeddedFont | undefined): string {
  if (!font) return '';
  const face = (family: string, data: string): string =>
    `@font-face{font-family:"${family}";font-weight:400 600;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  return `${face('Ubuntu Sans', font.sans)}${face('Ubuntu Sans Mono', font.mono)}`;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const allowed: ReadonlySet<string> = new Set(['\t', '\n', '\r', '\u0085']);

/** Marks of XML become entities; what XML cannot hold (control characters, halves of surrogate pairs) becomes the replacement character. */
export function escaped(text: string): string {
  const whole = text.replace(/[\p{Surrogate}\p{Cc}\ufffe\uffff]/gu, (one) => (allowed.has(one) ? one : '\ufffd'));
  return whole.replace(/[&<>"']/g, (mark) => escapes.get(mark) ?? mark);
}
