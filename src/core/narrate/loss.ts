// Why telemetry that was sent ends before a store, one sentence each.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Loss, LossReason } from '../flow/flow.ts';
import { capital } from './list.ts';
import { processPhrase, signalNoun } from './names.ts';

/** What of a flow ends before a store, and why, with names as the user wrote them. */
export function sayLoss(_analysis: Analysis, { signal, origin, end }: Flow, loss: Loss): string {
  const what = `${signalNoun[signal]} of ${processPhrase(origin)}`;
  return `${end === 'partly' ? `Some ${what}` : capital(what)} are lost: ${lossClause(loss)}.`;
}

/** Why alone, inside a sentence. */
export function lossClause(loss: Loss): string {
  return clauses[loss.reason](processPhrase(loss.at), (name) =>
    Object.hasOwn(loss.params, name) ? (loss.params[name] ?? '') : '',
  );
}

type Clause = (at: string, param: (name: string) => string) => string;

const clauses: Readonly<Record<LossReason, Clause>> = {
  'nobody-listens': (at, param) => `${at} calls port ${param('port')} of ${param('unit')}, where nothing listens`,
  'not-running': (at, param) => `${at} calls ${param('unit')}, where no workload runs`,
  'unknown-address': (at, param) =>
    param('host') === ''
      ? `${at} is told ${param('url')}, which is no address`
      : `${at} calls ${param('host')}, which is not in the drawing`,
  'no-location': (at, param) =>
    `${at} takes nothing at ${param('path')}${param('port') === '' ? '' : ` on port ${param('port')}`}`,
  'no-server': (at, param) => `${at} passes ${param('path')} to ${param('upstream')}, which has no server`,
  'dead-end': (at, param) => `${at} has no relation over which to send ${param('signal') || 'it'} on`,
  scheme: (at, param) =>
    `${at} calls port ${param('port')} of ${param('unit')} with ${param('asked')}, and that port speaks ${param('asked') === 'https' ? 'plain http' : 'https'}`,
  circle: (at) => `it comes round to ${at} again and reaches no store`,
  'no-role': (at, param) => `${at} would hand it to a worker with the role ${param('wanted')}, and there is none`,
};
