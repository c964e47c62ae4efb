// What would follow: per signal what is lost and what still flows, which statuses change and which stay green, and what would repair it.
import { Copy, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type Comparison,
  type Consequence,
  type Deployment,
  type SignalTable,
  sayCuts,
  sayGreen,
  sayOutcome,
  sayStatuses,
  sayTable,
  words,
} from '../../core/core.ts';
import { Said, Section } from '../inspector/parts.tsx';
import { SignalMark } from '../outline/sign.tsx';
import { useEditing } from '../store/context.ts';
import { deployedSo } from './deployed-so.ts';
import { useReckoned } from './use-reckoned.ts';

type PanelProps = { readonly consequence: Consequence; readonly deployment: Deployment };

export function ConsequencePanel({ consequence, deployment }: PanelProps) {
  const { store } = useEditing();
  const { now, cuts } = consequence;
  const reckoned = useReckoned(deployment, cuts);
  const leave = () => store.getState().suppose([]);
  return (
    <>
      <header className="inspector-head">
        <div>
          <p className="kind">{words.whatIf}</p>
          <h2 className="subject">{words.supposed(sayCuts(cuts))}</h2>
        </div>
        <button type="button" className="icon-button" aria-label={words.leave} title={words.leave} onClick={leave}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <div className="view">
        <p className="remark">{sayOutcome(now)}</p>
        <p className="supposing-buttons">
          <CopyReport report={reckoned?.report} />
          <button type="button" className="button" onClick={leave}>
            {words.leave}
          </button>
        </p>
        {now.tables.map((table) => (
          <Table key={table.signal} comparison={now} table={table} />
        ))}
        <Lines title={words.statusesChanged} lines={sayStatuses(now.statuses)} none={words.noStatusChanges} />
        <Lines title={words.greenAllTheSame} lines={sayGreen(now, now.green)} />
        <Lines title={words.deployedSo} lines={deployedSo(consequence)} none={words.deployedAlike} />
        <Lines title={words.repair} lines={reckoned?.repair ?? []} none={words.reckoning} />
      </div>
    </>
  );
}

function CopyReport({ report }: { readonly report: string | undefined }) {
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

function Table({ comparison, table }: { readonly comparison: Comparison; readonly table: SignalTable }) {
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
    </Section>
  );
}

type LinesProps = { readonly title: ReactNode; readonly lines: readonly string[]; readonly none?: string };

/** Without lines it says so, or is left out where nothing is to be said. */
function Lines({ title, lines, none }: LinesProps) {
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
