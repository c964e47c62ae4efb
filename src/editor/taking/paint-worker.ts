// Paints pictures beside the page, with the painter of the command line: the same bytes.
import { painterAddress } from '../../raster/painter.ts';
import { startPainter } from '../../raster/pixels.ts';
import { paintPng } from '../../raster/png.ts';
import type { Painted } from './painting.ts';

const started = start();

/** As bytes, whatever kind the server says that the file is. */
async function start(): Promise<void> {
  const answer = await fetch(painterAddress);
  if (!answer.ok) throw new Error(`The painter could not be fetched: ${answer.status}.`);
  await startPainter(new Uint8Array(await answer.arrayBuffer()));
}

addEventListener('message', ({ data: { svg, id } }: MessageEvent<{ readonly svg: string; readonly id: number }>) => {
  const tell = (painted: Painted) => postMessage(painted);
  started.then(() => tell({ id, png: paintPng(svg) })).catch(() => tell({ id, png: undefined }));
});
