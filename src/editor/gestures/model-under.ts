// The model into whose region cards were dragged: all of them over it, and none any more over its own.
import type { ApplicationId, Box, ModelName, Point, Scene } from '../../core/core.ts';

type Move = { readonly applications: readonly ApplicationId[]; readonly by: Point };

/** Regions as they stood before; `undefined` where the cards stay in their models. */
export function modelUnder({ nodes }: Scene, { applications, by }: Move): ModelName | undefined {
  const regions = nodes.flatMap(({ id, tag, box }) =>
    tag === 'region' && id.startsWith(prefix) ? [{ model: id.slice(prefix.length), box }] : [],
  );
  const moved = nodes.filter(({ application }) => application !== undefined && applications.includes(application));
  const after = moved.map(({ box }) => ({ x: box.x + box.width / 2 + by.x, y: box.y + box.height / 2 + by.y }));
  const ownOf = (id: ApplicationId) =>
    nodes.find((node) => node.id.startsWith(prefix) && Object.hasOwn(node.members?.places ?? {}, id));
  const isLeft = moved.every(({ application = '' }, at) => {
    const [own, point] = [ownOf(application), after[at]];
    return own !== undefined && point !== undefined && !isIn(point, own.box);
  });
  if (after.length === 0 || !isLeft) return undefined;
  return regions.find(({ box }) => after.every((point) => isIn(point, box)))?.model;
}

const prefix = 'model ';

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
