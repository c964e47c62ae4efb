// Name of the app and of what is open, and what can be done with the whole of it.
import { words } from '../../core/core.ts';
import { useDrawing, useScene } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { titleOf } from '../title.ts';
import { LazyMenu } from './lazy-menu.tsx';
import { SearchButton } from './search-button.tsx';
import { ShareButton } from './share-button.tsx';
import { ViewChoice } from './switches.tsx';
import { TextButton } from './text-button.tsx';
import { ThemeButton } from './theme-button.tsx';
import { UndoButtons } from './undo-buttons.tsx';

export function TopBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const { store } = useEditing();
  const drawing = useDrawing();
  const scene = useScene();
  const isExample = useEditor(({ opened }) => opened?.origin.tag === 'example');
  const keeping = useEditor((state) => state.keeping);
  return (
    <header className="top">
      <button type="button" className="brand" aria-label={words.startPage} onClick={() => store.getState().start(true)}>
        <OrreryMark />
        {!isNarrow && <span>{words.product}</span>}
      </button>
      <h1 className="title">{scene ? titleOf(scene) : words.product}</h1>
      {!isNarrow && isExample && <span className="quiet">{words.example}</span>}
      {!isNarrow && !isExample && keeping !== 'not' && <span className="quiet">{words.keeping[keeping]}</span>}
      <LazyMenu />
      {drawing && <UndoButtons />}
      {drawing && <TextButton />}
      <span className="stretch" />
      {drawing && !isNarrow && <SearchButton />}
      <span className="stretch" />
      {scene && !isNarrow && <ViewChoice />}
      <ThemeButton />
      {drawing && <ShareButton isShort={isNarrow} />}
    </header>
  );
}

/** A body and its moon on their way around a centre. */
function OrreryMark() {
  return (
    <svg className="mark" width={22} height={22} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <circle cx={11} cy={11} r={9} fill="none" stroke="currentColor" strokeWidth={1.6} />
      <circle cx={11} cy={11} r={5} fill="none" stroke="currentColor" strokeWidth={1.4} />
      <circle cx={11} cy={11} r={2.2} fill="currentColor" />
      <circle cx={17.2} cy={4.6} r={2.6} fill="currentColor" stroke="var(--paper)" strokeWidth={1.4} />
    </svg>
  );
}
