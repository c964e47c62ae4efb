// A tree after the pattern of WAI-ARIA: one Tab stop, arrows walk it, Enter chooses. What stands in it comes from outside.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Branch } from './branch.ts';
import { SignMark } from './sign.tsx';
import { type Row, rowsOf, type Walk, walk, wayTo } from './tree-keys.ts';

type TreeProps = {
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly openFirst: readonly string[]; // ids of branches that are open at first
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onAct: () => void; // a menu of what can be done with the row was asked for, which is then chosen
};

export function Tree({ name, branches, openFirst, chosen, onChoose, onAct }: TreeProps) {
  const [shown, setOpen] = useState<ReadonlySet<string>>(() => new Set(openFirst));
  const [revealed, setRevealed] = useState<readonly string[]>([]);
  const [active, setActive] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const way = useMemo(() => (chosen === undefined ? [] : wayTo(branches, chosen)), [branches, chosen]);
  if (way !== revealed) {
    setRevealed(way);
    setOpen(new Set([...shown, ...way.slice(0, -1)]));
  }
  const rows = useMemo(() => rowsOf(branches, shown), [branches, shown]);
  const stop =
    rows.find(({ branch }) => branch.id === active) ?? rows.find(({ branch }) => branch.id === way.at(-1)) ?? rows[0];

  useEffect(() => {
    const row = way.at(-1);
    if (row !== undefined) rowElement(list.current, row)?.scrollIntoView({ block: 'nearest' });
  }, [way]);

  const act = (step: Walk) => {
    const { id } = step;
    if (step.tag === 'open' || step.tag === 'close') setOpen(toggled(shown, id, step.tag === 'open'));
    if (step.tag === 'choose') choose(rows.find(({ branch }) => branch.id === id)?.branch, onChoose);
    setActive(id);
    if (step.tag === 'focus') rowElement(list.current, id)?.focus();
  };
  const actOn = ({ id, chooses }: Branch) => {
    if (chooses === undefined) return;
    setActive(id);
    if (chooses !== chosen) onChoose(chooses);
    onAct();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (stop && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      event.preventDefault();
      return actOn(stop.branch);
    }
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = walk(rows, shown, stop.branch.id, event.key);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    act(step);
  };
  const onClick = ({ id, chooses, branches: below }: Branch) => {
    setActive(id);
    if (chooses !== undefined) onChoose(chooses);
    else if (below.length > 0) setOpen(toggled(shown, id, !shown.has(id)));
  };

  return (
    <div ref={list} className="tree" role="tree" aria-label={name} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <TreeRow
          key={row.branch.id}
          row={row}
          isOpen={shown.has(row.branch.id)}
          isStop={row === stop}
          isChosen={isChosen(row, chosen)}
          onClick={onClick}
          onMenu={actOn}
        />
      ))}
    </div>
  );
}

type TreeRowProps = {
  readonly row: Row;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onClick: (branch: Branch) => void;
  readonly onMenu: (branch: Branch) => void;
};

function TreeRow({ row: { branch, level, place, siblings }, isOpen, isStop, isChosen, onClick, onMenu }: TreeRowProps) {
  const isGroup = branch.branches.length > 0;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    <div
      role="treeitem"
      className="row-of-tree"
      data-row={branch.id}
      data-level={level}
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={isGroup ? isOpen : undefined}
      aria-selected={isChosen}
      onClick={() => onClick(branch)}
      onContextMenu={(event) => {
        if (branch.chooses === undefined) return;
        event.preventDefault();
        onMenu(branch);
      }}
    >
      {isGroup ? (
        <Chevron className="chevron" size={14} strokeWidth={1.5} aria-hidden="true" />
      ) : (
        <SignMark sign={branch.sign} />
      )}
      <span className="row-text" title={branch.text}>
        {branch.text}
      </span>
      <span className="row-note" aria-hidden={branch.said !== undefined}>
        {branch.note}
      </span>
      {branch.said !== undefined && <span className="unseen"> {branch.said}</span>}
    </div>
  );
}

function isChosen({ branch }: Row, chosen: string | undefined): boolean {
  return chosen !== undefined && branch.chooses === chosen;
}

function choose(branch: Branch | undefined, onChoose: (id: string) => void): void {
  if (branch?.chooses !== undefined) onChoose(branch.chooses);
}

function toggled(open: ReadonlySet<string>, id: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(open);
  if (isOpen) next.add(id);
  else next.delete(id);
  return next;
}

function rowElement(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}
