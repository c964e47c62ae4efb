// Where a fact was read, as a plain link: nothing is fetched until the reader follows it.
import { ExternalLink } from 'lucide-react';
import { type Source, words } from '../../core/core.ts';

export function SourceLink({ source }: { readonly source: Source }) {
  return (
    <a
      className="source"
      href={sourceUrl(source)}
      target="_blank"
      rel="noopener noreferrer"
      title={`${source.repository} ${source.path}`}
      aria-label={words.sourceOf(source.path)}
    >
      <ExternalLink size={13} strokeWidth={1.5} aria-hidden="true" />
      {words.source}
    </a>
  );
}

function sourceUrl({ repository, commit, path, lines }: Source): string {
  const place = lines
    ?.split(/[-–]/)
    .map((line) => `L${line.trim()}`)
    .slice(0, 2)
    .join('-');
  return `https://github.com/${repository}/blob/${commit}/${path}${place ? `#${place}` : ''}`;
}
