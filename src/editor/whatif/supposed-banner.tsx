// Says over the picture that it shows what would be, and leads to what follows and back out.
import { sayCuts, words } from '../../core/core.ts';
import { FateLegend } from '../compare/fate-legend.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { BesideSwitch } from '../timeline/beside-switch.tsx';

export function SupposedBanner() {
  const { store } = useEditing();
  const cuts = useEditor(({ supposed }) => supposed);
  if (cuts.length === 0) return null;
  return (
    <section className="supposed" aria-label={words.whatIf}>
      <p>{words.supposed(sayCuts(cuts))}</p>
      <button type="button" className="button" onClick={() => store.getState().tell()}>
        {words.consequences}
      </button>
      <BesideSwitch />
      <button type="button" className="button" onClick={() => store.getState().suppose([])}>
        {words.leave}
      </button>
      <FateLegend />
    </section>
  );
}
