// Two settlements set against each other, in words: one table a signal, statuses, and who stays green over a loss.
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Comparison, type SignalTable, sayGreen, sayStatuses, sayTable, words } from '../../core/core.ts';
import { Said, Section } from '../inspector/parts.tsx';
import { SignalMark } from '../outline/sign.tsx';
import { FateTable } from './fate-table.tsx';

export function ComparisonTables({ comparison }: { readonly comparison: Comparison }) {
  const { tables, statuses, green } = comparison;
  return (
    <>
      {tables.map((table) => (
        <SignalSection key={table.signal} comparison={comparison} table={table} />
      ))}
      <Lines title={words.statusesChanged} lines={sayStatuses(statuses)} none={words.noStatusChanges} />
      <Lines
        title={
          <span className="carried">
            <CircleCheck className="sign still-green" size={15} strokeWidth={1.75} aria-hidden="true" />
            {words.greenAllTheSame}
          </span>
        }
        lines={sayGreen(comparison, green)}
      />
    </>
  );
}

function SignalSection({ comparison, table }: { readonly comparison: Comparison; readonly table: SignalTable }) {
  const { signal, lost, moved, doubled, gained, same } = table;
  const counts = { lost, moved, doubled, gained, same };
  const said = words.fates.flatMap(([fate, word]) =>
    counts[fate].length > 0 ? [`${counts[fate].length} ${word}`] : [],
  );
  if (said.length === 0) return null;
  return (
    <Section
      title={
        <span className="carried">
          <SignalMark signal={signal} />
          {words.signal[signal]}
          <span className="quiet">{said.join(words.dot)}</span>
        </span>
      }
    >
      <List lines={sayTable(comparison, table)} />
      <FateTable comparison={comparison} table={table} />
    </Section>
  );
}

type LinesProps = { readonly title: ReactNode; readonly lines: readonly string[]; readonly none?: string };

/** Without lines it says so, or is left out where nothing is to be said. */
export function Lines({ title, lines, none }: LinesProps) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <Section title={title}>{lines.length === 0 ? <p className="quiet">{none}</p> : <List lines={lines} />}</Section>
  );
}

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="uses">
      {lines.map((line) => (
        <li key={line}>
          <Said text={line} />
        </li>
      ))}
    </ul>
  );
}
