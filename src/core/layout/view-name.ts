// The six views by name, the same in app, link and command line, and which signals and layer each stands for.
import type { Signal } from '../flow/flow.ts';
import type { Layer } from './layout.ts';

export type Looked = { readonly signals: readonly Signal[]; readonly layer: Layer };

/** The signals that can be switched on and off; all of them are on at first. */
export const shownSignals = ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const satisfies readonly Signal[];

const traces = ['charm-traces', 'workload-traces'] as const;

export const viewNames = {
  'metrics-relations': { signals: ['metrics'], layer: 'relations' },
  'metrics-flow': { signals: ['metrics'], layer: 'flow' },
  'logs-relations': { signals: ['logs'], layer: 'relations' },
  'logs-flow': { signals: ['logs'], layer: 'flow' },
  'traces-relations': { signals: traces, layer: 'relations' },
  'traces-flow': { signals: traces, layer: 'flow' },
} as const satisfies Record<string, Looked>;
export type ViewName = keyof typeof viewNames;

export function isViewName(name: string): name is ViewName {
  return Object.hasOwn(viewNames, name);
}

/** The name of what is looked at, where it has one. */
export function nameOfView({ signals, layer }: Looked): ViewName | undefined {
  return Object.keys(viewNames)
    .filter(isViewName)
    .find((name) => {
      const view: Looked = viewNames[name];
      const isSame = view.signals.length === signals.length && view.signals.every((one) => signals.includes(one));
      return view.layer === layer && isSame;
    });
}
