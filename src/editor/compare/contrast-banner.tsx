// Says over the picture that another drawing is set against it, and leads to how they differ and back out.
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { BesideSwitch } from '../timeline/beside-switch.tsx';
import { titleOf } from '../title.ts';
import { FateLegend } from './fate-legend.tsx';

export function ContrastBanner() {
  const { store } = useEditing();
  const against = useEditor((state) => state.against);
  const title = useEditor(({ opened }) => opened && titleOf(opened.document));
  if (!against || title === undefined) return null;
  const [from, to] = against.isBefore ? [against.name, title] : [title, against.name];
  return (
    <section className="supposed" aria-label={words.compared}>
      <p>{words.comparing(from, to)}</p>
      <button type="button" className="button" onClick={() => store.getState().tell()}>
        {words.differences}
      </button>
      <BesideSwitch />
      <button type="button" className="button" onClick={() => store.getState().compareWith(undefined)}>
        {words.leaveCompared}
      </button>
      <FateLegend />
    </section>
  );
}
