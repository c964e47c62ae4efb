// While presenting the page fills the screen where the browser lets it; leaving the full screen leaves presenting.
import { useEffect } from 'react';
import { useEditing } from '../store/context.ts';

export function usePresenting(isPresenting: boolean): void {
  const { store } = useEditing();
  useEffect(() => {
    if (!isPresenting) return undefined;
    const onChange = () => document.fullscreenElement === null && store.getState().present(false);
    // Refused without a press of the reader's, or everywhere in some frames: the page is as large as its window then.
    document.documentElement.requestFullscreen?.().then(
      () => document.addEventListener('fullscreenchange', onChange),
      () => undefined,
    );
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [isPresenting, store]);
}
