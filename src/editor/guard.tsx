// Keeps a fault of one panel from taking the rest along, and offers the document for download there.
import { Component, type ContextType, type ReactNode } from 'react';
import { words } from '../core/core.ts';
import { downloadDocument } from './files/download.ts';
import { EditingContext } from './store/context.ts';

type GuardProps = { readonly part: 'app' | 'panel'; readonly children: ReactNode };
type GuardState = { readonly hasFailed: boolean };

/** React knows an error boundary only as a class. */
export class Guard extends Component<GuardProps, GuardState> {
  static override contextType = EditingContext;
  declare context: ContextType<typeof EditingContext>;
  override state: GuardState = { hasFailed: false };

  static getDerivedStateFromError(): GuardState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const document = this.context?.store.getState().opened?.document;
    return (
      <div className={`failed failed-${this.props.part}`} role="alert">
        <p className="failed-title">{this.props.part === 'app' ? words.appFailed : words.panelFailed}</p>
        <p>{words.panelFailedAbout}</p>
        <div className="buttons">
          {document && (
            <button type="button" className="button" onClick={() => downloadDocument(document)}>
              {words.download}
            </button>
          )}
          <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
            {words.tryAgain}
          </button>
        </div>
      </div>
    );
  }
}
