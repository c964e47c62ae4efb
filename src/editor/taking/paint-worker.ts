// Paints pictures beside the page, with the painter of the command line: the same bytes.
import { filmOf, writePdf } from '../../core/core.ts';
import { paintGif } from '../../raster/gif.ts';
import { painterAddress } from '../../raster/painter.ts';
import { paper } from '../../raster/paper.ts';
import { startPainter } from '../../raster/pixels.ts';
import { paintPng } from '../../raster/png.ts';
import type { Job, Progress, Told } from './painting.ts';

type Painter = { readonly [Form in Job['form']]: (job: Extract<Job, { form: Form }>, tell: Tell) => Promise<Bytes> };
type Tell = (progress: Progress) => void;
type Bytes = Uint8Array<ArrayBuffer>;

const painters: Painter = {
  png: async ({ svg }) => {
    await started();
    return paintPng(svg);
  },
  gif: async ({ scene, options }, tell) => {
    await started();
    const film = filmOf(scene, options);
    const painting = paintGif(film);
    for (let step = painting.next(); ; step = painting.next()) {
      if (step.done) return step.value;
      tell({ done: step.value, of: film.frames });
    }
  },
  pdf: async ({ scene, options }) => writePdf(scene, { ...options, ...paper() }),
};

let starting: Promise<void> | undefined;

function started(): Promise<void> {
  starting ??= start();
  return starting;
}

/** As bytes, whatever kind the server says that the file is. */
async function start(): Promise<void> {
  const answer = await fetch(painterAddress);
  if (!answer.ok) throw new Error(`The painter could not be fetched: ${answer.status}.`);
  await startPainter(new Uint8Array(await answer.arrayBuffer()));
}

function paint(job: Job, tell: Tell): Promise<Bytes> {
  switch (job.form) {
    case 'png':
      return painters.png(job, tell);
    case 'gif':
      return painters.gif(job, tell);
    case 'pdf':
      return painters.pdf(job, tell);
  }
}

addEventListener('message', ({ data: { job, id } }: MessageEvent<{ readonly job: Job; readonly id: number }>) => {
  const tell = (told: Told) => postMessage(told);
  paint(job, (progress) => tell({ id, progress }))
    .then((bytes) => tell({ id, bytes }))
    .catch(() => tell({ id, bytes: undefined }));
});
