// Puts a report into the clipboard; waits for one that is still made.
import { Copy } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';

export function CopyReport({ report }: { readonly report: string | undefined }) {
  const { store } = useEditing();
  const copy = async () => {
    const { announce } = store.getState();
    try {
      await navigator.clipboard.writeText(report ?? '');
      announce(words.reportCopied);
    } catch {
      announce(words.reportNotCopied);
    }
  };
  return (
    <button type="button" className="button" disabled={report === undefined} onClick={() => void copy()}>
      <Copy size={15} strokeWidth={1.5} aria-hidden="true" />
      {words.copyReport}
    </button>
  );
}
