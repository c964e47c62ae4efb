// When the first picture moves, or will not: from then on the rest of the app may be fetched without delaying it.
import type { Player } from '../viewer/player.ts';

const longEnough = 2_500; // milliseconds after which nothing is waited for any more
const afterwards = 600; // the first frames belong to the picture

/** Calls once; answers how to call it off. */
export function afterFirstMove(player: Player, call: () => void): () => void {
  let timer = setTimeout(call, player.playing().clock.state === 'running' ? afterwards : longEnough);
  const stop = player.subscribe(() => {
    if (player.playing().clock.state !== 'running') return;
    stop();
    clearTimeout(timer);
    timer = setTimeout(call, afterwards);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
