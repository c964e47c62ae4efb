// The little picture and the zoom, at the foot of the outline so that they cover nothing.
import { Maximize, Minus, Plus } from 'lucide-react';
import { words } from '../../core/core.ts';
import { Minimap } from '../../viewer/minimap.tsx';
import { useSight, useZoom } from '../../viewer/zoom.ts';
import { useScene } from '../drawing.ts';

const inset = { top: 60, bottom: 8, side: 8 };

export function SightPanel() {
  const scene = useScene();
  const { percent, zoomIn, zoomOut } = useZoom();
  const { fit } = useSight(inset);
  if (!scene) return null;
  return (
    <div className="sight">
      <Minimap scene={scene} />
      <div className="zoom" role="group" aria-label={words.zoom}>
        <button
          type="button"
          className="icon-button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={zoomOut}
        >
          <Minus size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <span className="zoom-percent">{words.zoomed(percent)}</span>
        <button type="button" className="icon-button" aria-label={words.zoomIn} title={words.zoomIn} onClick={zoomIn}>
          <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.fit}
          title={words.fit}
          onClick={() => fit(scene.bounds)}
        >
          <Maximize size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
