// Text that goes to a step of settling, wherever a step is named.
import type { ReactNode } from 'react';
import { useEditor } from '../store/context.ts';
import { useGoToStep } from './go-to-step.ts';

export function StepButton({ step, children }: { readonly step: number; readonly children: ReactNode }) {
  const goTo = useGoToStep();
  const isCurrent = useEditor((state) => state.step === step);
  return (
    <button type="button" className="choose" aria-current={isCurrent ? 'step' : undefined} onClick={() => goTo(step)}>
      {children}
    </button>
  );
}
