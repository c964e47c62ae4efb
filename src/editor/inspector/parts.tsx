// The pieces that all views of the inspector are made of: facts by name, sections, and buttons that choose something else.
import { type ReactNode, useId } from 'react';
import { useEditing } from '../store/context.ts';

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="section" role="group" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {title}
      </h3>
      {children}
    </div>
  );
}

/** Text that chooses another thing of the drawing. */
export function Choose({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { store } = useEditing();
  return (
    <button type="button" className="choose" onClick={() => store.getState().choose(id)}>
      {children}
    </button>
  );
}

/** A sentence of core's: what stands between backticks is a databag key. */
export function Said({ text }: { readonly text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name, and never change places
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={`${at} ${part}`}>{part}</code> : part));
}
