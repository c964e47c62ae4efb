// Turns the app to a step of settling: its relation is chosen, the picture rests, and the step is said.
import { sayStep, stepById, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing } from '../store/context.ts';

/** `undefined` goes back to the deployment as it settled. A step that is not there changes nothing. */
export function useGoToStep(): (id: number | undefined) => void {
  const { store, player } = useEditing();
  const analysis = useDrawing()?.analysis;
  return (id) => {
    const step = analysis && id !== undefined ? stepById(analysis.settlement, id) : undefined;
    if (id === undefined) {
      store.getState().goTo(undefined);
      store.getState().announce(words.asSettled);
    } else if (analysis && step) {
      player.pause();
      store.getState().goTo(step.id);
      store.getState().choose(step.relation);
      const said = sayStep(analysis, step).replaceAll('`', '');
      store.getState().announce([words.stepOf(step.id, analysis.settlement.steps.length), said].join('. '));
    }
  };
}
