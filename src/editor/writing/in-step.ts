// Text and document in step: what was typed becomes an edit, what was drawn becomes a change of the text. Pure; knows no screen.
import { type Document, type Edit, type Problem, rewriting, type TextForm, writtenIn } from '../../core/core.ts';
import { carriedOver } from './line-diff.ts';

export type InStep = {
  readonly form: TextForm;
  readonly base: Document; // what the text said when it was last read or written
  readonly text: string; // as it stands in the field, comments and all
  readonly state: 'read' | 'typing' | 'refused';
  readonly problems: readonly Problem[]; // what was odd when it was last read
};

export function begun(document: Document, form: TextForm): InStep {
  return { form, base: document, text: writtenIn(document, form), state: 'read', problems: [] };
}

export function typed(inStep: InStep, text: string): InStep {
  return text === inStep.text ? inStep : { ...inStep, text, state: 'typing' };
}

export type Read = { readonly inStep: InStep; readonly edit: Edit | undefined };

/** What was typed as an edit; text that cannot be read is none, and stays. */
export function readTyped(inStep: InStep): Read {
  const { base, text, form } = inStep;
  const result = rewriting(base, text, form);
  const { problems } = result;
  if (!result.ok) return { inStep: { ...inStep, problems, state: 'refused' }, edit: undefined };
  return { inStep: { ...inStep, base: result.value(base), problems, state: 'read' }, edit: result.value };
}

/** The text with what was drawn. While something is typed it waits: reading brings both together. */
export function followed(inStep: InStep, document: Document): InStep {
  const { form, base, text, state } = inStep;
  if (document === base || state !== 'read') return inStep;
  const [former, next] = [writtenIn(base, form), writtenIn(document, form)];
  if (former === next) return { ...inStep, base: document };
  const merged = carriedOver(former, next, text);
  const isTrue = merged !== undefined && says(merged, document, form);
  return { ...inStep, base: document, text: isTrue ? merged : next };
}

/** Whether the text says what is drawn, whatever comments and order it has. */
function says(text: string, document: Document, form: TextForm): boolean {
  const result = rewriting(document, text, form);
  return result.ok && result.value(document) === document;
}
