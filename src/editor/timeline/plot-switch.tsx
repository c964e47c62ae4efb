// What is told in time: everything at once, how configuration travels, or how telemetry flows.
import { plots, words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function PlotSwitch() {
  const { store, player } = useEditing();
  const plot = useEditor((state) => state.plot);
  const turn = (next: (typeof plots)[number] | undefined) => {
    store.getState().tellPlot(next);
    player.seek(0);
  };
  return (
    <div className="segments" role="radiogroup" aria-label={words.timeline.plots}>
      {[undefined, ...plots].map((one) => (
        <label key={one ?? 'together'} className="segment" title={words.timeline.plotAbout[one ?? 'together']}>
          <input type="radio" name="plot" className="unseen" checked={plot === one} onChange={() => turn(one)} />
          <span>{words.timeline.plot[one ?? 'together']}</span>
        </label>
      ))}
    </div>
  );
}
