// Markdown of a story as HTML. Tags in it stay text, links lead to web pages or mail alone, and nothing is fetched: there are no pictures.
import { micromark } from 'micromark';

/** The source is anybody's: whatever it holds, the markup is paragraphs, lists, headings, emphasis, code and links. */
export function markdownHtml(source: string): string {
  return micromark(source, { extensions: [{ disable: { null: ['labelStartImage', 'htmlFlow', 'htmlText'] } }] });
}
