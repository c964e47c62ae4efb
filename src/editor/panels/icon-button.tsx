// A button that shows a sign alone: its name is said, and stands in the browser's own tip.
import type { LucideIcon } from 'lucide-react';

type IconButtonProps = {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly size?: number; // pixels of the sign
  readonly isOff?: boolean;
  readonly isPressed?: boolean; // of a switch
  readonly onClick: () => void;
};

/** Stays in the order of Tab where there is nothing to do, so that the focus is not lost at an end. */
export function IconButton({ name, icon: Icon, size = 16, isOff = false, isPressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      aria-pressed={isPressed}
      onClick={() => !isOff && onClick()}
    >
      <Icon size={size} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
