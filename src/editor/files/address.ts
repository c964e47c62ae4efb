// Keeps address and title of the page in step with what is looked at, for examples: their links are short. Others are put into a link when asked.
import { useEffect, useSyncExternalStore } from 'react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import type { Telling } from '../store/story-slice.ts';
import { titleOf } from '../title.ts';
import { type Link, restedAt, timeOf, writeLink } from './link.ts';

export function useAddress(): void {
  const origin = useEditor(({ opened }) => opened?.origin);
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  const chosen = useEditor((state) => state.chosen);
  const step = useEditor((state) => state.step);
  const plot = useEditor((state) => state.plot);
  const focus = useEditor((state) => state.focus);
  const following = useEditor((state) => state.following);
  const seconds = useRestedAt();
  const insides = useEditor((state) => state.insides);
  const collapsed = useEditor((state) => state.collapsed);
  const help = useEditor((state) => state.help);
  const telling = useEditor((state) => state.telling);
  const refusal = useEditor((state) => state.refusal); // a link that could not be read does not stay in the address
  const title = useEditor(({ opened }) => opened && titleOf(opened.document));
  useEffect(() => {
    document.title = title === undefined ? words.product : words.pageTitle(title);
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever came with a bad link sees the address of what is open
  useEffect(() => {
    if (!origin || help !== undefined) return;
    const hash =
      origin.tag === 'example'
        ? writeLink({
            example: origin.name,
            looked: { signals, layer },
            ...timeOf(plot, step, seconds),
            following,
            focus,
            chosen,
            insides,
            collapsed,
            ...placeIn(telling),
          })
        : '';
    if (hash !== location.hash) history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  }, [
    origin,
    signals,
    layer,
    step,
    plot,
    following,
    focus,
    seconds,
    chosen,
    insides,
    collapsed,
    telling,
    help,
    refusal,
  ]);
}

/** Where the clock rests; nowhere while it plays, nor at the beginning. */
function useRestedAt(): number | undefined {
  const { player } = useEditing();
  return useSyncExternalStore(player.subscribe, () => restedAt(player));
}

/** The story that is told, and where it stands. */
export function placeIn(telling: Telling | undefined): Pick<Link, 'story' | 'scene'> {
  return telling === undefined ? {} : { story: telling.story, scene: telling.scene + 1 };
}
