// How a mark of some classes looks under the page's stylesheet, for a canvas, which knows no classes. Asks the page once a class.
import type { Mark } from '../core/core.ts';

export type Look = {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly font: string;
  readonly size: number; // of text, scene units
  readonly align: CanvasTextAlign;
};

export type Looks = (mark: Mark, isDim: boolean) => Look;

const namespace = 'http://www.w3.org/2000/svg';
const aligned = { start: 'left', middle: 'center', end: 'right' } as const;

/** Reads from elements that are put into the holder unseen; a new theme needs new looks. */
export function looksOf(holder: Element): Looks {
  const known = new Map<string, Look>();
  return (mark, isDim) => {
    const key = `${mark.tag} ${isDim} ${mark.class ?? ''}`;
    const look = known.get(key) ?? read(holder, mark, isDim);
    known.set(key, look);
    return look;
  };
}

function read(holder: Element, mark: Mark, isDim: boolean): Look {
  const [svg, group, element] = ['svg', 'g', mark.tag].map((tag) => document.createElementNS(namespace, tag));
  if (!svg || !group || !element) throw new Error('The page makes no SVG elements.');
  svg.setAttribute('class', 'orrery unseen');
  if (isDim) group.setAttribute('class', 'dim');
  element.setAttribute('class', mark.class ?? '');
  group.append(element);
  svg.append(group);
  holder.append(svg);
  const look = lookOf(getComputedStyle(element), mark);
  svg.remove();
  return look;
}

function lookOf(style: CSSStyleDeclaration, mark: Mark): Look {
  return {
    fill: style.fill === 'none' ? undefined : style.fill,
    stroke: style.stroke === 'none' ? undefined : style.stroke,
    width: Number.parseFloat(style.strokeWidth) || 1,
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    size: Number.parseFloat(style.fontSize) || 12,
    align: mark.tag === 'text' ? aligned[mark.anchor] : 'left',
  };
}
