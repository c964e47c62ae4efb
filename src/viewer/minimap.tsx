// The whole scene in little with the part that is seen, and a way to move there.
import { useReactFlow, useStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { memo } from 'react';
import type { Box, Scene } from '../core/core.ts';

const margin = 40; // scene units around the bounds

/** For the pointer only: everything it does, keys do with the picture itself. */
export function Minimap({ scene }: { readonly scene: Scene }) {
  const { setCenter, getZoom } = useReactFlow();
  const { x, y, width, height } = scene.bounds;
  const frame = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const at = placeIn(frame, event.currentTarget.getBoundingClientRect(), event);
    void setCenter(at.x, at.y, { zoom: getZoom() });
  };
  return (
    <svg
      className="minimap"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      aria-hidden="true"
      focusable="false"
      onPointerDown={go}
      onPointerMove={go}
    >
      <Boxes scene={scene} />
      <Seen frame={frame} />
    </svg>
  );
}

const Boxes = memo(({ scene }: { readonly scene: Scene }) =>
  scene.nodes.map(({ id, tag, box, isDim }) => (
    <rect
      key={id}
      className={`minimap-${tag}${isDim ? ' dim' : ''}`}
      x={box.x}
      y={box.y}
      width={box.width}
      height={box.height}
      rx={8}
    />
  )),
);

function Seen({ frame }: { readonly frame: Box }) {
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const left = Math.max(frame.x, seen.x);
  const top = Math.max(frame.y, seen.y);
  const right = Math.min(frame.x + frame.width, seen.x + seen.width);
  const bottom = Math.min(frame.y + frame.height, seen.y + seen.height);
  if (right <= left || bottom <= top) return null;
  return <rect className="minimap-seen" x={left} y={top} width={right - left} height={bottom - top} />;
}

/** The point of the scene under the pointer: the little picture stands centred in its element. */
function placeIn(
  frame: Box,
  element: DOMRect,
  { clientX, clientY }: PointerEvent,
): { readonly x: number; readonly y: number } {
  const scale = Math.min(element.width / frame.width, element.height / frame.height);
  return {
    x: frame.x + frame.width / 2 + (clientX - element.left - element.width / 2) / scale,
    y: frame.y + frame.height / 2 + (clientY - element.top - element.height / 2) / scale,
  };
}
