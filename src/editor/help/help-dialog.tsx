// The help page of a finding, over whatever is open: what happens, how sure that is, what to do, and a drawing that is wrong so. Needs no network.
import { Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { type Mistake, mistakes, type Rule, rules, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { SourceLink } from '../inspector/source-link.tsx';
import { useEditing } from '../store/context.ts';

export function HelpDialog({ code }: { readonly code: string }) {
  const { store } = useEditing();
  const [opener] = useState(() => document.activeElement);
  const rule = rules.find((one) => one.code === code);
  const close = () => store.getState().showHelp(undefined);
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Portal>
        <div className="behind" />
        <Content
          className="dialog is-help"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <header className="help-head">
            <div>
              <Description className="kind">{words.helpOn(code)}</Description>
              <Title className="dialog-title">{rule?.title ?? words.helpUnknown}</Title>
            </div>
            <button type="button" className="button" onClick={close}>
              <ArrowLeft size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.back}
            </button>
          </header>
          {rule ? <Page rule={rule} /> : <p className="help-body">{words.helpUnknownAbout(code)}</p>}
        </Content>
      </Portal>
    </Root>
  );
}

function Page({ rule: { code, severity, explanation, remedy, evidence, sources } }: { readonly rule: Rule }) {
  const mistake = Object.hasOwn(mistakes, code) ? mistakes[code] : undefined;
  return (
    <div className="help-body">
      <p className="quiet">{words.severity[severity]}</p>
      <section>
        <h3>{words.helpWhat}</h3>
        <p>{explanation}</p>
      </section>
      <section>
        <h3>{words.helpDo}</h3>
        <p>{remedy}</p>
      </section>
      <Here code={code} />
      <section>
        <h3>{words.helpSure}</h3>
        <p>{words.evidence[evidence]}</p>
        <ul>
          {sources.map((source) => (
            <li key={`${source.repository} ${source.path} ${source.lines ?? ''}`}>
              <SourceLink source={source} /> <code>{source.path}</code>
            </li>
          ))}
        </ul>
      </section>
      {mistake && <Example mistake={mistake} />}
    </div>
  );
}

/** What of the open drawing is meant. */
function Here({ code }: { readonly code: string }) {
  const own = (useDrawing()?.analysis.diagnostics ?? []).filter((diagnostic) => diagnostic.code === code);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{words.helpHere}</h3>
      <ul className="uses">
        {[...new Set(own.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}

function Example({ mistake: { before, drawing } }: { readonly mistake: Mistake }) {
  return (
    <section>
      <h3>{words.helpExample}</h3>
      {before !== undefined && (
        <>
          <p className="quiet">{words.helpBefore}</p>
          <Drawing text={before} />
          <p className="quiet">{words.helpAfter}</p>
        </>
      )}
      <Drawing text={drawing} />
    </section>
  );
}

/** It may be wider than the page: then it is scrolled, with keys too. */
function Drawing({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys
    <pre className="help-drawing" tabIndex={0}>
      {text}
    </pre>
  );
}
