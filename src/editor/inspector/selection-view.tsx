// What can be done with several applications at once.
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  type LucideIcon,
} from 'lucide-react';
import { words } from '../../core/core.ts';
import { actions, isPossible } from '../actions/actions.ts';
import { useActing } from '../actions/use-acting.ts';
import { Section } from './parts.tsx';

const icons: readonly (readonly [id: string, icon: LucideIcon])[] = [
  ['align-left', AlignStartVertical],
  ['align-centre', AlignCenterVertical],
  ['align-right', AlignEndVertical],
  ['align-top', AlignStartHorizontal],
  ['align-middle', AlignCenterHorizontal],
  ['align-bottom', AlignEndHorizontal],
  ['distribute-across', AlignHorizontalDistributeCenter],
  ['distribute-down', AlignVerticalDistributeCenter],
];
const named = ['duplicate', 'to-model', 'remove'];

export function SelectionView({ count }: { readonly count: number }) {
  const acting = useActing();
  if (!acting) return null;
  const actionOf = (id: string) => actions.find((one) => one.id === id);
  return (
    <div className="view">
      <Section title={words.editing.selectedCount(count)}>
        <div className="buttons of-lining">
          {icons.map(([id, Icon]) => {
            const action = actionOf(id);
            return action ? (
              <button
                key={id}
                type="button"
                className="icon-button"
                aria-label={action.name}
                title={action.name}
                disabled={!isPossible(action, acting)}
                onClick={() => action.run(acting)}
              >
                <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
              </button>
            ) : null;
          })}
        </div>
        <div className="buttons">
          {named.map((id) => {
            const action = actionOf(id);
            return action ? (
              <button key={id} type="button" className="button" onClick={() => action.run(acting)}>
                {action.name}
              </button>
            ) : null;
          })}
        </div>
      </Section>
    </div>
  );
}
