// The field in which text is written: CodeMirror in a shadow root, where its styles come in through the object model, as the policy
// of the page wants. Knows no document.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, type ViewUpdate } from '@codemirror/view';
import { chosenLines, showLines } from './chosen-lines.ts';
import { changesBetween } from './line-diff.ts';
import { look } from './text-look.ts';

/** What is said of a line, from 1. */
export type Remark = { readonly line: number; readonly severity: Diagnostic['severity']; readonly text: string };
export type Lines = { readonly from: number; readonly to: number };

export type TextField = {
  /** Only what differs is changed: caret and view stay. `isTaken`: as if it were typed, so that it can be taken back here. */
  readonly become: (text: string, isTaken?: boolean) => void;
  readonly remark: (remarks: readonly Remark[]) => void;
  /** Marks them, and brings them into sight while nobody writes. */
  readonly show: (lines: Lines | undefined) => void;
  readonly goTo: (line: number) => void;
  readonly close: () => void;
};

export type Heard = {
  readonly onTyped: (text: string) => void;
  readonly onCaret: (line: number) => void;
  readonly onLeft: () => void;
  /** True where it was taken back or done again elsewhere. */
  readonly onUndo: () => boolean;
  readonly onRedo: () => boolean;
};

const fromOutside = Annotation.define<boolean>();

export function openTextField(place: HTMLElement, text: string, name: string, heard: Heard): TextField {
  const host = document.createElement('div');
  host.className = 'text-field';
  place.replaceChildren(host);
  keepToItself(host);
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({ state: stateOf(text, name, heard), parent: root, root });
  return {
    become: (next, isTaken = false) => {
      const former = view.state.doc.toString();
      if (former === next) return;
      view.dispatch({
        changes: [...changesBetween(former, next)],
        annotations: [fromOutside.of(true), Transaction.addToHistory.of(isTaken)],
      });
    },
    remark: (remarks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          remarks.map((one) => diagnosticOf(view.state, one)),
        ),
      ),
    show: (lines) => {
      view.dispatch({ effects: showLines.of(lines) });
      if (lines && !view.hasFocus)
        view.dispatch({ effects: EditorView.scrollIntoView(startOf(view.state, lines.from)) });
    },
    goTo: (line) => {
      const at = startOf(view.state, line);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** Keys and clipboard that are meant for the text go no further: to the page a shadow root looks like no field. */
function keepToItself(host: HTMLElement): void {
  for (const kind of ['keydown', 'copy', 'cut', 'paste'])
    host.addEventListener(kind, (event) => event.stopPropagation());
}

function stateOf(text: string, name: string, heard: Heard): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      indentUnit.of('  '),
      yaml(),
      chosenLines,
      look,
      keymap.of([
        { key: 'Mod-z', run: heard.onUndo },
        { key: 'Mod-Shift-z', run: heard.onRedo },
        { key: 'Mod-y', run: heard.onRedo },
        indentWithTab,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
      EditorView.updateListener.of((update) => hear(update, heard)),
      EditorView.domEventHandlers({ blur: () => heard.onLeft(), beforeinput: replaceMarked }),
    ],
  });
}

/** What is typed over marked text: left to the browser, it would write styles into the page, which the policy forbids. */
function replaceMarked(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.data === null || view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

function hear(update: ViewUpdate, { onTyped, onCaret }: Heard): void {
  const isOutside = update.transactions.some((transaction) => transaction.annotation(fromOutside) === true);
  if (update.docChanged && !isOutside) onTyped(update.state.doc.toString());
  else if (update.selectionSet && !isOutside && update.view.hasFocus)
    onCaret(update.state.doc.lineAt(update.state.selection.main.head).number);
}

/** The whole line but what it is indented by. */
function diagnosticOf({ doc }: EditorState, { line, severity, text }: Remark): Diagnostic {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const indent = at.text.length - at.text.trimStart().length;
  return { from: Math.min(at.from + indent, at.to), to: at.to, severity, message: text };
}

function startOf({ doc }: EditorState, line: number): number {
  return doc.line(Math.max(1, Math.min(line, doc.lines))).from;
}
