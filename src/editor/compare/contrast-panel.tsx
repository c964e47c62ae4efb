// How the open drawing and another one differ, and what that does to each signal.
import { ArrowLeftRight } from 'lucide-react';
import {
  comparisonReport,
  type DrawnChange,
  isChanged,
  sayDrawnChange,
  sayFinding,
  sayOutcome,
  words,
} from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import type { Against } from '../store/view-slice.ts';
import { ComparisonTables, Lines } from './comparison-tables.tsx';
import type { Contrast } from './contrast.ts';
import { CopyReport } from './copy-report.tsx';
import { TellingHead } from './telling-head.tsx';

type PanelProps = { readonly contrast: Contrast; readonly against: Against; readonly title: string };

export function ContrastPanel({ contrast: { comparison, changes }, against, title }: PanelProps) {
  const { store } = useEditing();
  const [from, to] = against.isBefore ? [against.name, title] : [title, against.name];
  const leave = () => store.getState().compareWith(undefined);
  const turn = () => store.getState().compareWith({ ...against, isBefore: !against.isBefore });
  const said = changes.map((change: DrawnChange) => sayDrawnChange(change));
  const isSame = changes.length === 0 && !isChanged(comparison);
  return (
    <>
      <TellingHead kind={words.compared} title={words.comparing(from, to)} out={words.leaveCompared} onLeave={leave} />
      <div className="view">
        <p className="remark">{isSame ? words.notDiffering : sayOutcome(comparison)}</p>
        <p className="supposing-buttons">
          <button type="button" className="button" onClick={turn}>
            <ArrowLeftRight size={15} strokeWidth={1.5} aria-hidden="true" />
            {words.turnAround}
          </button>
          <CopyReport report={comparisonReport(comparison, words.comparing(from, to), said, 'markdown')} />
          <button type="button" className="button" onClick={leave}>
            {words.leaveCompared}
          </button>
        </p>
        <ComparisonTables comparison={comparison} />
        <Lines title={words.changed} lines={said} none={words.noChange} />
        <Lines title={words.newFindings} lines={comparison.appeared.map(sayFinding)} />
        <Lines title={words.goneFindings} lines={comparison.gone.map(sayFinding)} />
      </div>
    </>
  );
}
