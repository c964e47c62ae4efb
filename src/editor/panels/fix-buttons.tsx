// The fixes of a problem, each a button that makes it. None while something is supposed: the problem may not be there.
import { type Fix, words } from '../../core/core.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditor } from '../store/context.ts';

export function FixButtons({ fixes }: { readonly fixes: readonly Fix[] }) {
  const change = useEdit();
  const isSupposing = useEditor(({ supposed }) => supposed.length > 0);
  if (isSupposing || fixes.length === 0) return null;
  const fix = ({ label, edit }: Fix, button: HTMLElement) => {
    const places = [button.closest('ul'), button.closest('[role="tabpanel"]'), button.closest('aside, section')];
    void change(edit, words.fixed(label)).then(() => setTimeout(() => findFocus(places)));
  };
  return (
    <span className="buttons of-fixes">
      {fixes.map((one) => (
        <button key={one.label} type="button" className="button" onClick={(event) => fix(one, event.currentTarget)}>
          {one.label}
        </button>
      ))}
    </span>
  );
}

/** The button goes with its problem: then the keyboard goes on in the nearest place that is left. */
function findFocus(places: readonly (Element | null)[]): void {
  if (document.activeElement !== document.body) return;
  const place = places.find((one) => one?.isConnected);
  const next = place?.querySelector<HTMLElement>('button, [tabindex="0"]') ?? place;
  if (next instanceof HTMLElement) next.focus();
}
