// Of a store: that its inside can be drawn, and what happens there in a sentence a signal.
import { Maximize2, Minimize2 } from 'lucide-react';
import { type Analysis, insideId, openedOf, sayWay, words } from '../../core/core.ts';
import { Choose, Said, Section } from '../inspector/parts.tsx';
import { useEditing, useEditor } from '../store/context.ts';

type StoreProps = { readonly analysis: Analysis; readonly store: string };

/** Nothing for what is no store, or where nothing of the signals shown happens inside. */
export function StoreSection({ analysis, store }: StoreProps) {
  const signals = useEditor((state) => state.signals);
  const opened = openedOf(analysis, store, signals);
  if (!opened) return null;
  return (
    <Section title={words.insideTitle}>
      <ul className="uses">
        {opened.ways.map(({ signal, way }) => (
          <li key={`${signal} ${way.starts.join(' ')}`}>
            <Said text={sayWay(analysis, opened, way)} />
          </li>
        ))}
      </ul>
      <p className="supposing-buttons">
        <StoreButton store={store} />
        <Choose id={insideId(store)}>{words.insideOf(store)}</Choose>
      </p>
    </Section>
  );
}

/** Draws the inside under the rest and chooses it, or makes it one stop again. */
export function StoreButton({ store }: { readonly store: string }) {
  const { store: editor } = useEditing();
  const insides = useEditor((state) => state.insides);
  const isOpen = insides.includes(store);
  const Sign = isOpen ? Minimize2 : Maximize2;
  const press = () => {
    const { openStores, choose, announce, look, layer, signals } = editor.getState();
    if (!isOpen && layer === 'relations') look({ signals, layer: 'both' });
    openStores(isOpen ? insides.filter((one) => one !== store) : [...insides, store]);
    choose(isOpen ? store : insideId(store));
    announce(isOpen ? words.storeClosed(store) : words.storeOpened(store));
  };
  return (
    <button type="button" className="button" onClick={press}>
      <Sign size={15} strokeWidth={1.5} aria-hidden="true" />
      {isOpen ? words.closeStore : words.openStore}
    </button>
  );
}
