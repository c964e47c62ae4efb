// What is wrong, what nobody collects, and what was assumed: in a drawer below the picture, or as a panel of its own.
import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import { ChevronDown, ChevronUp, CircleAlert, Info, OctagonAlert } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Severity, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { HelpLink } from '../help/help-link.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { FixButtons } from './fix-buttons.tsx';

const kinds = ['problems', 'notCollected', 'assumptions'] as const;
const icons = { error: OctagonAlert, warning: CircleAlert, info: Info } satisfies Record<Severity, unknown>;

const StepsPanel = lazy(() => import('../steps/steps-panel.tsx').then(({ StepsPanel }) => ({ default: StepsPanel })));

export function Findings() {
  const [isOpen, setOpen] = useState(false);
  const drawing = useDrawing();
  if (!drawing) return null;
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  const name = isOpen ? words.collapse : words.expand;
  return (
    <section className={`drawer${isOpen ? ' is-open' : ''}`} aria-label={words.findings}>
      <FindingsTabs
        isOpen={isOpen}
        onTurn={() => setOpen(true)}
        end={
          <button
            type="button"
            className="icon-button"
            aria-label={name}
            title={name}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={16} strokeWidth={1.5} aria-hidden="true" />
          </button>
        }
      />
    </section>
  );
}

export function FindingsList() {
  return <FindingsTabs isOpen onTurn={() => {}} end={null} />;
}

type FindingsTabsProps = { readonly isOpen: boolean; readonly onTurn: () => void; readonly end: React.ReactNode };

function FindingsTabs({ isOpen, onTurn, end }: FindingsTabsProps) {
  const drawing = useDrawing();
  const [kind, setKind] = useState<string>('problems');
  const isStepping = useEditor(({ step }) => step !== undefined);
  useEffect(() => {
    if (isStepping) setKind('steps');
  }, [isStepping]);
  if (!drawing) return <p className="empty">{words.nothingOpen}</p>;
  const findings = findingsOf(drawing.analysis);
  return (
    <Root className="findings" value={kind} onValueChange={setKind}>
      <div className="drawer-head">
        <List className="drawer-tabs" aria-label={words.findings}>
          {kinds.map((one) => (
            <Trigger key={one} value={one} className="drawer-tab" onClick={onTurn}>
              {words[one]} {findings[one].length}
            </Trigger>
          ))}
          <Trigger value="steps" className="drawer-tab" onClick={onTurn}>
            {words.steps} {drawing.analysis.settlement.steps.length}
          </Trigger>
        </List>
        {end}
      </div>
      {kinds.map((one) => (
        <Content key={one} value={one} className="drawer-body" hidden={!isOpen || kind !== one}>
          {findings[one].length === 0 ? (
            <p className="empty">{words.empty[one]}</p>
          ) : (
            <List_ findings={findings[one]} />
          )}
        </Content>
      ))}
      <Content value="steps" className="drawer-body of-steps" hidden={!isOpen || kind !== 'steps'}>
        <Suspense>
          <StepsPanel analysis={drawing.analysis} />
        </Suspense>
      </Content>
    </Root>
  );
}

function List_({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

function FindingRow({
  finding: { id, severity, text, about, chooses, code, fixes = [] },
}: {
  readonly finding: Finding;
}) {
  const { store } = useEditing();
  const isChosen = useEditor(({ chosen }) => chosen !== undefined && chosen === chooses);
  const Icon = icons[severity];
  const body = (
    <>
      <Icon className={`severity-${severity}`} size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="finding-text">
        {text}
        <span className="finding-about">{about}</span>
      </span>
    </>
  );
  return (
    <li className="finding" data-finding={id}>
      {chooses === undefined ? (
        <div className="finding-row">{body}</div>
      ) : (
        <button
          type="button"
          className="finding-row"
          aria-pressed={isChosen}
          onClick={() => store.getState().choose(chooses)}
        >
          {body}
        </button>
      )}
      <FixButtons fixes={fixes} />
      {code !== undefined && <HelpLink code={code} />}
    </li>
  );
}
