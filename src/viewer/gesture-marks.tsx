// What a gesture shows over the picture: the line that is being drawn, the box around what will be selected.
import { ViewportPortal } from '@xyflow/react';
import type { Box, Point, Scene } from '../core/core.ts';
import { boxOf, type Gesture } from './gesture.ts';
import { guidesOf } from './snap.ts';

export function GestureMarks({ scene, gesture }: { readonly scene: Scene; readonly gesture: Gesture | undefined }) {
  if (!gesture) return null;
  if (gesture.tag === 'move') return <Guides scene={scene} gesture={gesture} />;
  return (
    <ViewportPortal>
      <svg className="gesture" aria-hidden="true" focusable="false">
        {gesture.tag === 'box' ? (
          <rect {...boxOf(gesture.from, gesture.to)} />
        ) : (
          <Drawn scene={scene} gesture={gesture} />
        )}
      </svg>
    </ViewportPortal>
  );
}

type GuidesProps = { readonly scene: Scene; readonly gesture: Extract<Gesture, { tag: 'move' }> };

function Guides({ scene, gesture: { applications, by } }: GuidesProps) {
  const guides = guidesOf(scene, applications, by);
  return (
    <ViewportPortal>
      <svg className="gesture of-guides" aria-hidden="true" focusable="false">
        {guides.map(({ tag, at, from, to }) =>
          tag === 'upright' ? (
            <line key={`${tag} ${at}`} x1={at} x2={at} y1={from} y2={to} />
          ) : (
            <line key={`${tag} ${at}`} y1={at} y2={at} x1={from} x2={to} />
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}

type DrawnProps = { readonly scene: Scene; readonly gesture: Extract<Gesture, { tag: 'relate' }> };

function Drawn({ scene, gesture: { from, at, over } }: DrawnProps) {
  const [start, end] = [cardBox(scene, from), over === undefined ? undefined : cardBox(scene, over)];
  if (!start) return null;
  const to = end ? edgeTowards(end, centre(start)) : at;
  const begin = edgeTowards(start, to);
  return (
    <>
      <line x1={begin.x} y1={begin.y} x2={to.x} y2={to.y} />
      <circle cx={begin.x} cy={begin.y} r={4} />
      <circle cx={to.x} cy={to.y} r={4} />
    </>
  );
}

function cardBox({ nodes }: Scene, application: string): Box | undefined {
  return nodes.find((node) => node.tag === 'card' && node.application === application)?.box;
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where the way from the middle of the box to the point leaves the box; the point itself where it lies inside. */
function edgeTowards(box: Box, to: Point): Point {
  const { x, y } = centre(box);
  const [dx, dy] = [to.x - x, to.y - y];
  const part = Math.min(box.width / 2 / Math.max(1e-9, Math.abs(dx)), box.height / 2 / Math.max(1e-9, Math.abs(dy)), 1);
  return { x: x + dx * part, y: y + dy * part };
}
