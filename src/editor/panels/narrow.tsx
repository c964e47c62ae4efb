// One panel at a time, outline first; what is chosen and the transport stay in sight below.
import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import { type ReactNode, useDeferredValue } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { Guard } from '../guard.tsx';
import { flowsOf } from '../outline/branch.ts';
import { FlowsPanel } from '../outline/outline-tree.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import type { Tab } from '../store/view-slice.ts';
import { isQuestionStanding } from '../story/told.ts';
import { LazyText, useIsTextShown } from '../writing/lazy-text.tsx';
import { ChosenSheet } from './chosen-sheet.tsx';
import { FindingsList } from './findings.tsx';
import { Later } from './later.tsx';
import { LazyStory } from './lazy-story.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { SignalSwitches } from './switches.tsx';
import { Transport } from './transport.tsx';

const tabs = ['outline', 'picture', 'flows', 'problems'] as const satisfies readonly Tab[];

export function Narrow() {
  const { store } = useEditing();
  const tab = useEditor((state) => state.tab);
  const counts = useCounts();
  const isTextShown = useIsTextShown();
  const turn = (value: string) => {
    const next = tabs.find((one) => one === value);
    if (next) store.getState().turnTo(next);
  };
  return (
    <main className="centre">
      <Root className="tabs" value={tab} onValueChange={turn}>
        <List className="tab-list" aria-label={words.panels}>
          {tabs.map((one) => (
            <Trigger key={one} value={one} className="tab">
              {one === 'outline' && isTextShown ? words.writing.title : words[one]} {counts[one]}
            </Trigger>
          ))}
        </List>
        {tab !== 'problems' && <SignalSwitches isShort />}
        <TabPanel tab="outline">{isTextShown ? <LazyText /> : <OutlinePanel />}</TabPanel>
        <TabPanel tab="picture">
          <PicturePanel />
        </TabPanel>
        <TabPanel tab="flows">
          <FlowsPanel />
        </TabPanel>
        <TabPanel tab="problems">
          <FindingsList />
        </TabPanel>
      </Root>
      <Guard part="panel">
        <ChosenSheet />
      </Guard>
      <LazyStory />
      <Guard part="panel">
        <Transport />
      </Guard>
    </main>
  );
}

/** What would answer a question that stands is not shown. */
function TabPanel({ tab, children }: { readonly tab: Tab; readonly children: ReactNode }) {
  const isAsking = useEditor(isQuestionStanding);
  const isHidden = isAsking && (tab === 'flows' || tab === 'problems');
  return (
    <Content className={`tab-panel of-${tab}`} value={tab} tabIndex={-1}>
      <Guard part="panel">
        {isHidden ? (
          <p className="empty">{words.story.hidden}</p>
        ) : tab === 'outline' || tab === 'flows' ? (
          <Later>{children}</Later>
        ) : (
          children
        )}
      </Guard>
    </Content>
  );
}

function useCounts(): Readonly<Partial<Record<Tab, number>>> {
  const drawing = useDeferredValue(useDrawing());
  const signals = useEditor((state) => state.signals);
  if (!drawing) return {};
  const flows = flowsOf(drawing.analysis, signals).reduce((sum, { branches }) => sum + branches.length, 0);
  return { flows, problems: drawing.analysis.diagnostics.length };
}
