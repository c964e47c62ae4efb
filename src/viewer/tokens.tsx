// Lays the canvas of the tokens over the picture and keeps it in step with scene, clock and viewport.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { Scene, Theme } from '../core/core.ts';
import type { Thrift } from './governor.ts';
import type { Player } from './player.ts';
import type { View } from './stage.ts';
import { openTokenScreen, type TokenScreen } from './token-screen.ts';

type TokensProps = {
  readonly tracks: Scene['tracks'];
  readonly theme: Theme;
  readonly player: Player;
  readonly onThrift: (thrift: Thrift) => void; // how much the machine bears
};

export function Tokens({ tracks, theme, player, onThrift }: TokensProps) {
  const thriftTold = useRef(onThrift);
  useEffect(() => {
    thriftTold.current = onThrift;
  });
  const holder = useRef<HTMLDivElement>(null);
  const [screen, setScreen] = useState<TokenScreen>();
  const viewport = useStoreApi();

  useEffect(() => {
    if (!holder.current) return undefined;
    const follower = follow(viewport, player);
    const opened = openTokenScreen(({ turn, isMoving, thrift }) => {
      follower.painted(turn);
      thriftTold.current(thrift);
      if (isMoving) markMoving();
    });
    holder.current.append(opened.element);
    follower.begin(opened);
    setScreen(opened);
    return () => {
      follower.end();
      opened.close();
      opened.element.remove();
    };
  }, [viewport, player]);

  useEffect(() => {
    screen?.tell({ tag: 'scene', scene: { tracks }, theme });
  }, [screen, tracks, theme]);

  return <div ref={holder} className="tokens" aria-hidden="true" />;
}

/** For whoever measures how long the first picture takes to move. */
function markMoving(): void {
  if (performance.getEntriesByName('orrery:moving').length === 0) performance.mark('orrery:moving');
}

const restAfterGesture = 140; // milliseconds without a change of the viewport

/**
 * While the viewport changes the clock is held and the canvas is only shifted, not painted; then it is painted anew where it
 * belongs, unseen until that is done, because a worker's frame and the page's never come at exactly the same time.
 */
function follow(viewport: ReturnType<typeof useStoreApi>, player: Player) {
  let screen: TokenScreen | undefined;
  let shown = viewOf(viewport);
  let turn = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    shown = viewOf(viewport);
    turn += 1;
    const { width, height } = viewport.getState();
    screen?.tell({ tag: 'view', view: shown, size: { width, height, ratio: devicePixelRatio }, turn });
    player.release('gesture');
  };
  const stops = [
    player.subscribe(() => screen?.tell({ tag: 'clock', clock: player.playing().clock })),
    viewport.subscribe((now, before) => {
      if (now.width !== before.width || now.height !== before.height) settle();
      if (now.transform === before.transform || !screen) return;
      player.hold('gesture');
      shift(screen.element, shown, viewOf(viewport));
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (screen) screen.element.style.visibility = 'hidden';
        settle();
      }, restAfterGesture);
    }),
  ];
  return {
    begin: (opened: TokenScreen) => {
      screen = opened;
      screen.tell({ tag: 'clock', clock: player.playing().clock });
      settle();
    },
    painted: (painted: number) => {
      if (painted !== turn || !screen) return;
      screen.element.style.transform = '';
      screen.element.style.visibility = '';
    },
    end: () => {
      clearTimeout(rest);
      for (const stop of stops) stop();
    },
  };
}

function viewOf(viewport: ReturnType<typeof useStoreApi>): View {
  const [x, y, zoom] = viewport.getState().transform;
  return { x, y, zoom };
}

function shift(element: HTMLElement, from: View, to: View): void {
  const scale = to.zoom / from.zoom;
  element.style.transform = `translate(${to.x - from.x * scale}px, ${to.y - from.y * scale}px) scale(${scale})`;
}
