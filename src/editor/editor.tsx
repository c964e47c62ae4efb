// The app: makes store and player once, derives the drawing once, and lays out the panels for wide and narrow screens.
import { useState } from 'react';
import { PictureProvider } from '../viewer/picture-provider.tsx';
import { createPlayer } from '../viewer/player.ts';
import { DrawingContext, useDrawingOfStore } from './drawing.ts';
import { useBeginning } from './files/beginning.ts';
import { Guard } from './guard.tsx';
import { useKeeping } from './keeping.ts';
import { rememberedMotion } from './motion.ts';
import { Shell } from './panels/shell.tsx';
import { type Editing, EditingContext } from './store/context.ts';
import { createEditorStore } from './store/store.ts';
import { rememberedTextSize } from './text-size.ts';
import { rememberedTheme } from './theme.ts';

export function Editor() {
  const [editing] = useState(begin);
  return (
    <EditingContext value={editing}>
      <Guard part="app">
        <Drawn />
      </Guard>
    </EditingContext>
  );
}

function begin(): Editing {
  const store = createEditorStore();
  store.getState().chooseTheme(rememberedTheme());
  store.getState().resize(rememberedTextSize());
  const motion = rememberedMotion();
  if (motion) store.getState().chooseMotion(motion);
  return { store, player: createPlayer() };
}

function Drawn() {
  useBeginning();
  useKeeping();
  const drawing = useDrawingOfStore();
  return <DrawingContext value={drawing}>{shell}</DrawingContext>;
}

/** The same element always: a drawing reaches the panels that ask for it, and no others. */
const shell = (
  <PictureProvider>
    <Shell />
  </PictureProvider>
);
