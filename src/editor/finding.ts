// The rows of the findings: problems, what nobody collects, what was assumed. The sentences are core's.
import {
  type Analysis,
  type Fix,
  type Flow,
  type Severity,
  sayAssumption,
  sayLoss,
  sayNotCollected,
  words,
} from '../core/core.ts';
import { applicationOfUnit, diagnosticId, flowId } from './subject.ts';

export type Finding = {
  readonly id: string;
  readonly severity: Severity;
  readonly text: string;
  readonly about: string;
  readonly chooses?: string;
  readonly code?: string; // that has a help page
  readonly fixes?: readonly Fix[];
};
export type Findings = {
  readonly problems: readonly Finding[];
  readonly notCollected: readonly Finding[];
  readonly assumptions: readonly Finding[];
};

export function findingsOf(analysis: Analysis): Findings {
  return {
    problems: [...diagnosticFindings(analysis), ...lossFindings(analysis)],
    notCollected: perApplication(
      analysis,
      analysis.flows.filter(({ end }) => end === 'not-collected'),
    ).map((flow) => notCollected(analysis, flow)),
    assumptions: analysis.settlement.assumptions.map((assumption, at) => ({
      id: `assumption ${at}`,
      severity: 'info',
      text: sayAssumption(assumption),
      about: assumption.application,
      chooses: assumption.application,
    })),
  };
}

function diagnosticFindings({ diagnostics }: Analysis): readonly Finding[] {
  return diagnostics.map((diagnostic, at) => ({
    id: `diagnostic ${at}`,
    severity: diagnostic.severity,
    text: diagnostic.message,
    about: [diagnostic.code, words.severity[diagnostic.severity]].join(words.dot),
    chooses: diagnosticId(diagnostic),
    code: diagnostic.code,
    fixes: diagnostic.fixes,
  }));
}

/** Telemetry that is sent and ends before a store: once an application and signal. */
function lossFindings(analysis: Analysis): readonly Finding[] {
  const lost = perApplication(
    analysis,
    analysis.flows.filter(({ losses }) => losses.length > 0),
  );
  return lost.flatMap((flow) => {
    const [loss] = flow.losses;
    if (!loss) return [];
    const about = [words.signal[flow.signal], words.end[flow.end], flow.origin].join(words.dot);
    return [
      {
        id: `lost ${flowId(flow)}`,
        severity: 'warning' as const,
        text: sayLoss(analysis, flow, loss),
        about,
        chooses: flowId(flow),
      },
    ];
  });
}

function notCollected(analysis: Analysis, flow: Flow): Finding {
  const chooses = flowId(flow);
  return {
    id: `missing ${chooses}`,
    severity: 'info',
    text: sayNotCollected(analysis, flow),
    about: flow.origin,
    chooses,
  };
}

/** The first flow of each application, signal and kind of process: its units say the same. */
function perApplication(analysis: Analysis, flows: readonly Flow[]): readonly Flow[] {
  const seen = new Set<string>();
  return flows.filter(({ signal, origin }) => {
    const [unit = '', ...name] = origin.split(' ');
    const key = [signal, applicationOfUnit(analysis, unit)?.id ?? unit, ...name].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
