// What would follow: what is supposed, per signal what is lost and what still flows, who stays green, and what would repair it.
import { type Consequence, type Deployment, sayCuts, sayDeployedSo, sayOutcome, words } from '../../core/core.ts';
import { ComparisonTables, Lines } from '../compare/comparison-tables.tsx';
import { CopyReport } from '../compare/copy-report.tsx';
import { TellingHead } from '../compare/telling-head.tsx';
import { useEditing } from '../store/context.ts';
import { SupposedList } from './supposed-list.tsx';
import { useReckoned } from './use-reckoned.ts';

type PanelProps = { readonly consequence: Consequence; readonly deployment: Deployment };

export function ConsequencePanel({ consequence, deployment }: PanelProps) {
  const { store } = useEditing();
  const { now, cuts } = consequence;
  const reckoned = useReckoned(deployment, cuts);
  const leave = () => store.getState().suppose([]);
  return (
    <>
      <TellingHead kind={words.whatIf} title={words.supposed(sayCuts(cuts))} out={words.leave} onLeave={leave} />
      <div className="view">
        <p className="remark">{sayOutcome(now)}</p>
        <p className="supposing-buttons">
          <CopyReport report={reckoned?.report} />
          <button type="button" className="button" onClick={leave}>
            {words.leave}
          </button>
        </p>
        <SupposedList cuts={cuts} />
        <ComparisonTables comparison={now} />
        <Lines title={words.deployedSo} lines={sayDeployedSo(consequence)} none={words.deployedAlike} />
        <Lines title={words.repair} lines={reckoned?.repair ?? []} none={words.reckoning} />
      </div>
    </>
  );
}
