// Has the repair and the report of a what-if reckoned in a worker; in the page where there are none.
import { useEffect, useState } from 'react';
import type { Cut, Deployment } from '../../core/core.ts';
import type { Reckoned } from './reckon.ts';

/** `undefined` while it is reckoned. What is asked no more is not reckoned on. */
export function useReckoned(deployment: Deployment, cuts: readonly Cut[]): Reckoned | undefined {
  const [reckoned, setReckoned] = useState<Reckoned>();
  useEffect(() => {
    setReckoned(undefined);
    let isWanted = true;
    const answer = (one: Reckoned) => isWanted && setReckoned(one);
    const inPage = () => import('./reckon.ts').then(({ reckon }) => answer(reckon({ deployment, cuts })));
    const worker = startWorker();
    if (!worker) void inPage();
    worker?.addEventListener('message', ({ data }: MessageEvent<Reckoned>) => answer(data));
    worker?.addEventListener('error', (event) => {
      event.preventDefault();
      void inPage();
    });
    worker?.postMessage({ deployment, cuts });
    return () => {
      isWanted = false;
      worker?.terminate();
    };
  }, [deployment, cuts]);
  return reckoned;
}

/** `undefined` where this page may not start one, as in a page from a file. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./reckon-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
