// What a hand on the picture is about: moving cards, drawing a line from a card, drawing a box around cards. Places in scene units.
import type { ApplicationId, Box, Point, Scene } from '../core/core.ts';
import { hit } from './hit.ts';
import { snapped } from './snap.ts';

export type Gesture =
  | {
      readonly tag: 'move';
      readonly applications: readonly ApplicationId[];
      readonly notes?: readonly string[]; // their ids in the document
      readonly by: Point;
    }
  | {
      readonly tag: 'relate';
      readonly from: ApplicationId;
      readonly at: Point;
      readonly over: ApplicationId | undefined;
    }
  | { readonly tag: 'box'; readonly from: Point; readonly to: Point };

/**
 * Where the hand went down, and with what intent. `relating`: from the handle of this card; else `isRelating` from the card under it.
 * `holding`: by the title of a region, which moves all that stands in it.
 */
export type Press = {
  readonly at: Point;
  readonly relating?: ApplicationId;
  readonly holding?: string;
  readonly isRelating: boolean;
  readonly isBoxing: boolean;
};

const grid = 4; // scene units

/** What begins with this press, were the hand to move; `undefined` where the picture is only panned. */
export function begun(scene: Scene, press: Press, selected: ReadonlySet<ApplicationId>): Gesture | undefined {
  const { at, relating, holding } = press;
  if (holding !== undefined) return { tag: 'move', applications: heldIn(scene, holding), by: { x: 0, y: 0 } };
  const note = press.isRelating ? undefined : noteAt(scene, at);
  if (note !== undefined) return { tag: 'move', applications: [], notes: [note], by: { x: 0, y: 0 } };
  const card = relating ?? cardAt(scene, at);
  if (card === undefined) return press.isBoxing ? { tag: 'box', from: at, to: at } : undefined;
  if (press.isRelating) return { tag: 'relate', from: card, at, over: undefined };
  const applications = selected.has(card) ? [...selected] : [card];
  return { tag: 'move', applications, by: { x: 0, y: 0 } };
}

/** The same gesture with the hand at another place. Cards move by steps of the grid, or into line with others. */
export function goneOn(scene: Scene, gesture: Gesture, from: Point, at: Point): Gesture {
  if (gesture.tag === 'box') return { ...gesture, to: at };
  if (gesture.tag === 'move') {
    const by = { x: at.x - from.x, y: at.y - from.y };
    return { ...gesture, by: { x: onGrid(by.x), y: onGrid(by.y), ...snapped(scene, gesture.applications, by) } };
  }
  const card = cardAt(scene, at);
  return { ...gesture, at, over: card === gesture.from ? undefined : card };
}

/** The applications whose cards lie in the box, whole or in part. */
export function boxed({ nodes }: Scene, from: Point, to: Point): readonly ApplicationId[] {
  const { x, y, width, height } = boxOf(from, to);
  return nodes.flatMap(({ tag, application, box }) => {
    const isApart = box.x > x + width || box.x + box.width < x || box.y > y + height || box.y + box.height < y;
    return tag !== 'card' || application === undefined || isApart ? [] : [application];
  });
}

/** What stands in a region. */
export function heldIn({ nodes }: Scene, region: string): readonly ApplicationId[] {
  return Object.keys(nodes.find(({ id }) => id === region)?.members?.places ?? {});
}

export function boxOf(one: Point, other: Point): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
}

function cardAt(scene: Scene, at: Point): ApplicationId | undefined {
  const found = hit(scene, at, 0);
  return found?.tag === 'card' ? found.node.application : undefined;
}

function noteAt(scene: Scene, at: Point): string | undefined {
  const found = hit(scene, at, 0);
  return found?.tag === 'card' ? found.node.note?.id : undefined;
}

function onGrid(length: number): number {
  return Math.round(length / grid) * grid;
}
