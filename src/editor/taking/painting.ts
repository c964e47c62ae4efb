// Has SVG painted as PNG in a worker, which is started with the first picture.

export type Painted = { readonly id: number; readonly png: Uint8Array<ArrayBuffer> | undefined };

export type Painting = {
  /** Refused where the painter cannot be had, as in a page without workers. */
  readonly paint: (svg: string) => Promise<Blob>;
  readonly close: () => void;
};

export function createPainting(): Painting {
  let worker: Worker | undefined;
  let last = 0;
  return {
    paint: (svg) => {
      worker ??= new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
      last += 1;
      return painted(worker, svg, last);
    },
    close: () => worker?.terminate(),
  };
}

function painted(worker: Worker, svg: string, id: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const answered = new AbortController();
    const fail = () => {
      answered.abort();
      reject(new Error('The picture could not be painted.'));
    };
    const answer = ({ data }: MessageEvent<Painted>) => {
      if (data.id !== id) return;
      if (!data.png) return fail();
      answered.abort();
      resolve(new Blob([data.png], { type: 'image/png' }));
    };
    worker.addEventListener('message', answer, answered);
    worker.addEventListener('error', fail, answered);
    worker.postMessage({ svg, id });
  });
}
