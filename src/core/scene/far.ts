// The second label level: the same picture with fewer and larger words, for a reader so far away that its own text is too small.
import { lettering } from '../layout/lettering.ts';
import { breakText, cutText, textWidth } from '../layout/text-width.ts';
import { memo } from '../memo.ts';
import { words } from '../narrate/words.ts';
import { farCardMarks } from './far-card.ts';
import { farWords } from './far-words.ts';
import { write } from './mark.ts';
import { isSame } from './same.ts';
import type { Mark, Scene, SceneEdge, SceneNode } from './scene.ts';

/** The zoom from which on the picture's own words can be read. */
export const readable = 0.78;
const wanted = 0.8; // of its own size in pixels, for a text seen from afar
const pace = 1.06; // sizes go in steps, so that zooming does not make every frame another picture

/** How much larger words must stand to be read at this zoom, in steps; 1 where they can be read as they are. */
export function wordScale(zoom: number): number {
  if (zoom >= readable) return 1;
  const step = Math.ceil(Math.log(wanted / zoom) / Math.log(pace) - 1e-6);
  return Math.round(pace ** step * 1000) / 1000;
}

/** The same scene for the same scale. Only a scene made for the app knows what to say from afar; others keep their shapes. */
export function fromAfar(scene: Scene, scale: number): Scene {
  return scale === 1 ? scene : scenes(scene)(scale);
}

const scenes = memo((scene: Scene) => {
  const known = new Map<number, Scene>();
  return (scale: number): Scene => {
    const made = known.get(scale) ?? farScene(scene, scale);
    known.set(scale, made);
    return made;
  };
});

function farScene(scene: Scene, scale: number): Scene {
  const said = farWords(scene, scale);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => farNodes(node)(scale)),
    edges: scene.edges.map((edge) => farEdges(edge)(scale, said.get(edge))),
  };
}

/** The same object for the same node, edge, scale and words: a scene that differs in one card differs in one card from afar. */
const farNodes = memo((node: SceneNode) => {
  let last: { readonly scale: number; readonly far: SceneNode } | undefined;
  return (scale: number): SceneNode => {
    if (last?.scale !== scale) last = { scale, far: { ...node, marks: farNodeMarks(node, scale) } };
    return last.far;
  };
});

const farEdges = memo((edge: SceneEdge) => {
  let last: { readonly scale: number; readonly said: readonly Mark[]; readonly far: SceneEdge } | undefined;
  return (scale: number, said: readonly Mark[] = none): SceneEdge => {
    if (last?.scale !== scale || !isSame(last.said, said))
      last = { scale, said, far: { ...edge, marks: [...farEdgeMarks(edge, scale), ...said] } };
    return last.far;
  };
});

const none: readonly Mark[] = [];

function farNodeMarks(node: SceneNode, scale: number): readonly Mark[] {
  if (node.tag === 'region') return farRegionMarks(node, scale);
  if (node.tag === 'note') return [...shapesOf(node.marks), ...farNoteMarks(node, scale)];
  return node.brief ? farCardMarks(node, node.brief, scale) : shapesOf(node.marks);
}

/** As many words of the note as its paper holds, the last line with an ellipsis. */
function farNoteMarks({ label, box }: SceneNode, scale: number): readonly Mark[] {
  const [edge, pitch] = [7, 16];
  const [room, most] = [box.width / scale - 2 * edge, Math.floor((box.height / scale - edge) / pitch)];
  if (most < 1) return [];
  const lines = breakText(label.replaceAll('\n', ' '), room, lettering.caption, most);
  const marks = lines.map((text, at) => write('caption', { at: { x: edge, y: 17 + at * pitch }, text }));
  return [{ tag: 'g', scale, marks }];
}

/** A model's title grows with the gap that it stands in. */
function farRegionMarks({ marks, box }: SceneNode, scale: number): readonly Mark[] {
  const gap = marks.find((mark) => mark.tag === 'rect' && mark.class === 'ground');
  const start = gap?.tag === 'rect' ? gap.x : undefined;
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark === gap || mark.tag === 'g') return [];
    if (mark.tag !== 'text') return [mark];
    const text = mark.class === 'support-title' ? words.support : mark.text;
    const room = (box.width - 2 * mark.x) / scale;
    const title = titled(mark, text, mark.class === 'support-title' ? Number.POSITIVE_INFINITY : room);
    const lower = mark.class === 'region-title' ? titleDrop : 0;
    if (start === undefined) return [{ tag: 'g', x: mark.x, y: mark.y + lower, scale, marks: [title] }];
    const ground: Mark = { tag: 'rect', class: 'ground', x: -6, y: -8, width: title.width + 12, height: 16 };
    return [{ tag: 'g', x: mark.x, y: 0, scale, marks: [ground, { ...title, y: 4.5 }] }];
  });
}

type Text = Extract<Mark, { tag: 'text' }>;

function titled(mark: Text, text: string, room: number): Text {
  const font = lettering[isTitle(mark.class) ? mark.class : 'region-title'];
  const shown = cutText(text, room, font);
  return { ...mark, x: 0, y: 0, text: shown, width: textWidth(shown, font) };
}

function isTitle(name: string): name is 'region-title' | 'model-title' | 'support-title' {
  return name === 'region-title' || name === 'model-title' || name === 'support-title';
}

const titleDrop = 5; // larger letters keep clear of what runs along a region's upper edge
const largestCount = 1.5; // larger pills would cover one another

/** A line without its words; the number of a pair grows about its middle. */
function farEdgeMarks({ marks }: SceneEdge, scale: number): readonly Mark[] {
  const text = marks.find((mark) => mark.tag === 'text' && mark.class.startsWith('count'));
  const pill = marks.find((mark) => mark.tag === 'rect' && mark.class.startsWith('pill'));
  if (text?.tag !== 'text' || pill?.tag !== 'rect') return shapesOf(marks);
  const [x, y] = [pill.x + pill.width / 2, pill.y + pill.height / 2];
  const inside: readonly Mark[] = [
    { ...pill, x: pill.x - x, y: pill.y - y },
    { ...text, x: text.x - x, y: text.y - y },
  ];
  const others = shapesOf(marks.filter((mark) => mark !== pill));
  return [...others, { tag: 'g', x, y, scale: Math.min(scale, largestCount), marks: inside }];
}

const wordy = new Set(['tag', 'leader', 'arrow', 'number-ring']);

function shapesOf(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    if (mark.tag === 'text' || wordy.has((mark.class ?? '').split(' ')[0] ?? '')) return [];
    if (mark.tag !== 'g') return [mark];
    const inside = shapesOf(mark.marks);
    return inside.length === 0 ? [] : [{ ...mark, marks: inside }];
  });
}
