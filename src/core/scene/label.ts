// Text beside a line: endpoints, interfaces, methods, databag keys on their tags, numbers of steps. Where it stands, layout said.
import { nearestOf } from '../layout/labels.ts';
import type { Label } from '../layout/layout.ts';
import { lettering, widthIn } from '../layout/lettering.ts';
import { type Anchor, circle, classes, path, rect, round, write } from './mark.ts';
import type { Ground, Mark } from './scene.ts';
import { onGround } from './token.ts';

const arrow = '→';

export function labelMarks(label: Label, ground: Ground): readonly Mark[] {
  if (label.text === '') return [];
  if (label.tone === 'tag') return tagMarks(label);
  if (label.tone === 'number') return numberMarks(label);
  const tone = classes(label.tone === 'quiet' && 'quiet', 'halo', onGround(ground === 'card' ? 'card' : ground));
  return label.text.includes(arrow) ? arrowMarks(label, tone) : [plain(label, tone)];
}

function plain({ at, text, anchor, lettering: name, box }: Label, tone: string): Mark {
  return write(name, { at, text, anchor, tone, room: Math.max(box.width, 8) + 0.5 });
}

function tagMarks(label: Label): readonly Mark[] {
  const { box, text, leader } = label;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const from = leader && nearestOf(box, leader);
  return [
    rect('tag', box, 4),
    write(label.lettering, { at: { x: middle.x, y: middle.y + 4.4 }, text, anchor: 'middle', room: box.width - 8 }),
    ...(leader && from
      ? [path('leader', `M${round(from.x)} ${round(from.y)}L${round(leader.x)} ${round(leader.y)}`)]
      : []),
  ];
}

function numberMarks({ box, text }: Label): readonly Mark[] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return [
    circle('number-ring', middle, 9),
    write('number', { at: { x: middle.x, y: middle.y + 4.2 }, text, anchor: 'middle', room: 17 }),
  ];
}

/** The bundled font has no arrow: it is drawn, as wide as it was measured. */
function arrowMarks({ at, text, anchor, lettering: name, tone: quietness }: Label, tone: string): readonly Mark[] {
  const start = at.x - startOf(anchor) * widthIn(name, text);
  const marks: Mark[] = [];
  let x = start;
  const parts = text.split(arrow);
  parts.forEach((part, index) => {
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '')
      marks.push(write(name, { at: { x: x + widthIn(name, ' '.repeat(lead)), y: at.y }, text: part.trim(), tone }));
    x += widthIn(name, part);
    if (index === parts.length - 1) return;
    marks.push(path(classes('arrow', quietness === 'quiet' && 'quiet'), arrowPath(x, at.y, lettering[name].size)));
    x += widthIn(name, arrow);
  });
  return marks;
}

function startOf(anchor: Anchor): number {
  return anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1;
}

function arrowPath(x: number, baseline: number, size: number): string {
  const [from, to, y] = [round(x + size * 0.04), round(x + size * 0.92), round(baseline - size * 0.31)];
  const reach = round(size * 0.24);
  return `M${from} ${y}H${to}M${round(to - reach)} ${round(y - reach)}L${to} ${y}L${round(to - reach)} ${round(y + reach)}`;
}
