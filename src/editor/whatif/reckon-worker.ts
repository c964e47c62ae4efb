// Reckons beside the page, so that the page goes on while many repairs are tried out.
import { type Asked, reckon } from './reckon.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(reckon(data)));
