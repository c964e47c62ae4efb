// The way from a finding to its help page: a plain link into the page itself, so that going back returns.
import { CircleHelp } from 'lucide-react';
import { words } from '../../core/core.ts';
import { helpLink } from '../files/link.ts';

export function HelpLink({ code }: { readonly code: string }) {
  return (
    <a className="help-link" href={helpLink(code)} aria-label={words.helpOn(code)}>
      <CircleHelp size={13} strokeWidth={1.5} aria-hidden="true" />
      {words.help}
    </a>
  );
}
