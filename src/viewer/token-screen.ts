// The canvas of the tokens: painted in a worker where there are OffscreenCanvas and workers, else in the page, with the same stage.
import { createStage, type Painted, type Stage, type Told } from './stage.ts';
import type { ToWorker } from './stage-worker.ts';

export type TokenScreen = {
  readonly element: HTMLElement;
  readonly tell: (told: Told) => void;
  readonly close: () => void;
};

/** A worker that fails is replaced by the page itself, which is told all that the worker had heard. */
export function openTokenScreen(onPainted: (painted: Painted) => void): TokenScreen {
  const element = document.createElement('div');
  const heard = new Map<Told['tag'], Told>();
  let stage = openWorker(element, onPainted, fallBack) ?? openInPage(element, onPainted);
  function fallBack() {
    stage.close();
    stage = openInPage(element, onPainted);
    for (const told of heard.values()) stage.tell(told);
  }
  return {
    element,
    tell: (told) => {
      heard.set(told.tag, told);
      stage.tell(told);
    },
    close: () => stage.close(),
  };
}

function openInPage(element: HTMLElement, onPainted: (painted: Painted) => void): Stage {
  return createStage(freshCanvas(element), onPainted);
}

function openWorker(
  element: HTMLElement,
  onPainted: (painted: Painted) => void,
  onFailed: () => void,
): Stage | undefined {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = freshCanvas(element);
  const worker = 'transferControlToOffscreen' in canvas ? startWorker() : undefined;
  if (!worker) return undefined;
  const send = (message: ToWorker, transfer: readonly Transferable[] = []) =>
    worker.postMessage(message, [...transfer]);
  worker.addEventListener('message', ({ data }: MessageEvent<Painted>) => onPainted(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onFailed();
  });
  const offscreen = canvas.transferControlToOffscreen();
  send({ tag: 'canvas', canvas: offscreen }, [offscreen]);
  return { tell: send, close: () => worker.terminate() };
}

/** `undefined` where this page may not start one, as in a page from a file. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./stage-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** A canvas given to a worker cannot be painted here again, so each stage gets its own. */
function freshCanvas(element: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  element.replaceChildren(canvas);
  return canvas;
}
