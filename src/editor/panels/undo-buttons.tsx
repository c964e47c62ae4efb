// Takes the last edit back, or does it again.
import { Redo2, Undo2 } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function UndoButtons() {
  const { store } = useEditing();
  const canUndo = useEditor((state) => state.canUndo);
  const canRedo = useEditor((state) => state.canRedo);
  const turn = async (way: 'undo' | 'redo') => (await import('../look/turn-back.ts')).turnBack(store, way);
  return (
    <>
      <UndoButton name={words.undo} Icon={Undo2} isPossible={canUndo} onPress={() => void turn('undo')} />
      <UndoButton name={words.redo} Icon={Redo2} isPossible={canRedo} onPress={() => void turn('redo')} />
    </>
  );
}

type UndoButtonProps = {
  readonly name: string;
  readonly Icon: typeof Undo2;
  readonly isPossible: boolean;
  readonly onPress: () => void;
};

/** Stays in the order of Tab where nothing can be undone, so that the place of the keyboard is not lost with the last step. */
function UndoButton({ name, Icon, isPossible, onPress }: UndoButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={!isPossible}
      onClick={onPress}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
