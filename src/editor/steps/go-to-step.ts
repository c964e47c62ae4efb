// Turns the app to a step of settling: the story of the configuration goes there and rests, in a view in which the step is told.
import { shownSignals, signalsOfRelation, stepById, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing } from '../store/context.ts';

/** `undefined` goes back to the deployment as it settled. A step that is not there changes nothing. */
export function useGoToStep(): (id: number | undefined) => void {
  const { store, player } = useEditing();
  const analysis = useDrawing()?.analysis;
  return (id) => {
    const { goTo, choose, announce, look, layer, signals } = store.getState();
    const step = analysis && id !== undefined ? stepById(analysis.settlement, id) : undefined;
    if (id === undefined) {
      player.pause();
      goTo(undefined);
      player.seek(0);
      announce(words.asSettled);
    } else if (analysis && step) {
      player.pause();
      const isTold = signalsOfRelation(analysis, step.relation).some((signal) => signals.includes(signal));
      if (!isTold) look({ signals: shownSignals, layer });
      goTo(step.id);
      choose(step.relation);
    }
  };
}
