// The words of the text beside the picture.
import { counted } from './list.ts';

export const writingWords = {
  open: 'Text beside the picture',
  title: 'Text',
  close: 'Close the text',
  form: 'Format',
  forms: { bundle: 'Juju bundle', orrery: 'Orrery document' },
  field: (form: string) => `${form} as text. Tab indents; Escape, then Tab leaves`,
  inStep: 'Text and picture are in step.',
  reading: 'Read when you pause …',
  refused: 'This text cannot be read, and the picture stays as it was. Nothing that you typed is lost.',
  meanwhile: 'The drawing has changed meanwhile; both changes come together once the text can be read.',
  notCarried: 'A bundle has no words for places, notes, stories and models: they stay as they are drawn.',
  again: 'Write it anew from the drawing',
  complaints: 'What is odd in the text',
  inLine: (line: number, message: string) => `Line ${line}: ${message}`,
  more: (amount: number) => `and ${counted(amount, 'more remark')}`,
};
