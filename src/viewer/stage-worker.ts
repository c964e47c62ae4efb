// The stage in a worker: takes a canvas once, then what the stage is told. The page hears what was painted.
import { createStage, type Stage, type Told } from './stage.ts';

export type ToWorker = { readonly tag: 'canvas'; readonly canvas: OffscreenCanvas } | Told;

let stage: Stage | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.tag === 'canvas') stage = createStage(data.canvas, (painted) => postMessage(painted));
  else stage?.tell(data);
});
