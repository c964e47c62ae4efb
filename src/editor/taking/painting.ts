// Has pictures painted in a worker, which is started with the first; it says how far it is, and can be stopped.
import type { FilmOptions, PdfOptions, Scene } from '../../core/core.ts';

/** What is painted: of a scene, no more than is needed for it. */
export type Job =
  | { readonly form: 'png'; readonly svg: string }
  | { readonly form: 'gif'; readonly scene: Scene; readonly options: FilmOptions }
  | { readonly form: 'pdf'; readonly scene: Scene; readonly options: Omit<PdfOptions, 'faces' | 'pack'> };

export type Progress = { readonly done: number; readonly of: number };
export type Told =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> | undefined }; // absent: it could not be painted

export type Painting = {
  /** Refused where the painter cannot be had, as in a page without workers, and where it is stopped. */
  readonly paint: (job: Job, type: string, onProgress?: (progress: Progress) => void) => Promise<Blob>;
  /** Ends what is being painted, which fails with an AbortError; the next picture starts anew. */
  readonly stop: () => void;
};

type Working = { readonly worker: Worker; readonly stopped: AbortController };

export function createPainting(): Painting {
  let working: Working | undefined;
  let last = 0;
  return {
    paint: (job, type, onProgress = () => {}) => {
      working ??= start();
      last += 1;
      return painted(working, job, last, { type, onProgress });
    },
    stop: () => {
      working?.worker.terminate();
      working?.stopped.abort();
      working = undefined;
    },
  };
}

function start(): Working {
  const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
  return { worker, stopped: new AbortController() };
}

type Wish = { readonly type: string; readonly onProgress: (progress: Progress) => void };

function painted({ worker, stopped }: Working, job: Job, id: number, { type, onProgress }: Wish): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const answered = new AbortController();
    const fail = () => {
      answered.abort();
      reject(new Error('The picture could not be painted.'));
    };
    const answer = ({ data }: MessageEvent<Told>) => {
      if (data.id !== id) return;
      if ('progress' in data) return onProgress(data.progress);
      if (!data.bytes) return fail();
      answered.abort();
      resolve(new Blob([data.bytes], { type }));
    };
    const { signal } = answered;
    worker.addEventListener('message', answer, { signal });
    worker.addEventListener('error', fail, { signal });
    stopped.signal.addEventListener('abort', () => reject(stopped.signal.reason), { signal });
    worker.postMessage({ job, id });
  });
}
