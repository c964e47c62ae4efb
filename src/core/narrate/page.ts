// A text in sections that can be copied, plain or as Markdown.

export type ReportForm = 'text' | 'markdown';
export type Section = { readonly title: string; readonly lines: readonly string[] };

/** `leads`: paragraphs under the title. Sections without lines are left out. */
export function written(
  form: ReportForm,
  title: string,
  leads: readonly string[],
  sections: readonly Section[],
): string {
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const blocks = form === 'markdown' ? filled.map(markdownBlock) : filled.map(textBlock);
  const head = form === 'markdown' ? [`# ${escaped(title)}`, ...leads.map(escaped)] : [title, ...leads];
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

/** Markdown with one numbered list under the title. */
export function writtenInTurn(title: string, leads: readonly string[], lines: readonly string[]): string {
  const list = lines.map((line, at) => `${at + 1}. ${escaped(line)}`).join('\n');
  return `${[`# ${escaped(title)}`, ...leads.map(escaped), ...(list === '' ? [] : [list])].join('\n\n')}\n`;
}

function textBlock({ title, lines }: Section): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function markdownBlock({ title, lines }: Section): string {
  return [`## ${title}`, '', ...lines.map((line) => `- ${escaped(line)}`)].join('\n');
}

/** Names are the user's and may hold what Markdown takes for its own; databag keys stand between backticks already. */
export function escaped(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`)))
    .join('');
}
