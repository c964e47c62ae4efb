// The head of what is told in place of what is chosen, with the way out.
import { X } from 'lucide-react';

type HeadProps = {
  readonly kind: string;
  readonly title: string;
  readonly out: string;
  readonly onLeave: () => void;
};

export function TellingHead({ kind, title, out, onLeave }: HeadProps) {
  return (
    <header className="inspector-head">
      <div>
        <p className="kind">{kind}</p>
        <h2 className="subject">{title}</h2>
      </div>
      <button type="button" className="icon-button" aria-label={out} title={out} onClick={onLeave}>
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </header>
  );
}
