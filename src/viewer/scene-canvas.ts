// Paints a whole scene on a canvas: what React Flow paints as elements, for drawings that are too large for elements.
import type { Box, Mark, Scene, SceneEdge, SceneNode } from '../core/core.ts';
import type { Looks } from './looks.ts';
import type { Size, View } from './stage.ts';

const smallestText = 5; // pixels: smaller text is left out
const smallestDetail = 0.16; // zoom below which cards are plain boxes

type Brush = {
  readonly context: CanvasRenderingContext2D;
  readonly looks: Looks;
  readonly zoom: number;
  readonly isDim: boolean;
};

/** One picture of the scene as it is seen through the view; what lies outside is not painted. */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  looks: Looks,
  view: View,
  size: Size,
): void {
  const scale = view.zoom * size.ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, view.x * size.ratio, view.y * size.ratio);
  const seen = seenThrough(view, size);
  const brush = { context, looks, zoom: view.zoom };
  const nodes = scene.nodes.filter(({ box }) => meets(box, seen));
  const edges = scene.edges.filter((edge) => meets(boxOf(edge), seen));
  const lines = (level: SceneEdge['level']) => {
    for (const edge of edges) if (edge.level === level) paintAll(edge.marks, { ...brush, isDim: edge.isDim });
  };
  for (const node of nodes) if (node.tag === 'region') paintNode(node, brush);
  lines('below');
  for (const node of nodes) if (node.tag !== 'region') paintNode(node, brush);
  lines('above');
  lines('top');
}

export function seenThrough({ x, y, zoom }: View, { width, height }: Pick<Size, 'width' | 'height'>): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

export function meets(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

const boxes = new WeakMap<SceneEdge, Box>();

function boxOf(edge: SceneEdge): Box {
  const known = boxes.get(edge);
  if (known) return known;
  const [xs, ys] = [edge.points.map(({ x }) => x), edge.points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  boxes.set(edge, box);
  return box;
}

function paintNode(node: SceneNode, brush: Omit<Brush, 'isDim'>): void {
  const { context, zoom } = brush;
  context.save();
  context.translate(node.box.x, node.box.y);
  const marks = zoom < smallestDetail ? node.marks.filter(({ tag }) => tag === 'rect').slice(0, 1) : node.marks;
  paintAll(marks, { ...brush, isDim: node.isDim });
  context.restore();
}

function paintAll(marks: readonly Mark[], brush: Brush): void {
  for (const mark of marks) {
    if (mark.tag === 'g') paintGroup(mark, brush);
    else if (mark.tag === 'text') paintText(mark, brush);
    else paintShape(mark, brush);
  }
}

function paintText(mark: Extract<Mark, { tag: 'text' }>, { context, looks, zoom, isDim }: Brush): void {
  const { size, fill, font, align } = looks(mark, isDim);
  if (size * zoom < smallestText || !fill) return;
  context.fillStyle = fill;
  context.font = font;
  context.textAlign = align;
  context.fillText(mark.text, mark.x, mark.y);
}

function paintShape(mark: Shape, { context, looks, zoom, isDim }: Brush): void {
  const look = looks(mark, isDim);
  const path = pathOf(mark);
  if (look.fill) {
    context.fillStyle = look.fill;
    context.fill(path);
  }
  if (!look.stroke) return;
  context.strokeStyle = look.stroke;
  context.lineWidth = Math.max(look.width, 0.6 / zoom);
  context.setLineDash([...look.dash]);
  context.stroke(path);
}

function paintGroup(mark: Extract<Mark, { tag: 'g' }>, brush: Brush): void {
  const { context } = brush;
  context.save();
  context.translate(mark.x ?? 0, mark.y ?? 0);
  if (mark.rotate !== undefined) context.rotate((mark.rotate * Math.PI) / 180);
  const scale = mark.scale ?? 1;
  context.scale(scale, scale);
  paintAll(mark.marks, { ...brush, zoom: brush.zoom * scale, isDim: brush.isDim || mark.class === 'dim' });
  context.restore();
}

type Shape = Exclude<Mark, { tag: 'g' | 'text' }>;
const paths = new WeakMap<Shape, Path2D>();

function pathOf(mark: Shape): Path2D {
  const known = paths.get(mark);
  if (known) return known;
  const path = mark.tag === 'path' ? new Path2D(mark.d) : new Path2D();
  if (mark.tag === 'rect') path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.rx ?? 0);
  if (mark.tag === 'circle') path.arc(mark.cx, mark.cy, mark.r, 0, Math.PI * 2);
  paths.set(mark, path);
  return path;
}
