// Why telemetry that was sent ends before a store, one sentence each.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Loss, LossReason } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import { capital } from './list.ts';
import { maskUrl } from './mask.ts';
import { partsOf, processPhrase, signalNoun, unitPhrase } from './names.ts';

/** What of a flow ends before a store, and why, with names as the user wrote them. */
export function sayLoss({ settlement }: Analysis, { signal, origin, end }: Flow, loss: Loss): string {
  const whose = signal === 'charm-traces' ? partsOf(origin).unit : unitPhrase(settlement, origin);
  const what = `${signalNoun[signal]} of ${whose}`;
  return `${end === 'partly' ? `Some ${what}` : capital(what)} are lost: ${lossClause(loss, settlement)}.`;
}

/** Why alone, inside a sentence. */
export function lossClause(loss: Loss, settlement?: Settlement): string {
  const at = settlement === undefined ? processPhrase(loss.at) : unitPhrase(settlement, loss.at);
  return clauses[loss.reason](at, (name) => (Object.hasOwn(loss.params, name) ? (loss.params[name] ?? '') : ''));
}

/** Why, as a sentence: names of units stay as the user wrote them where they begin it. */
export function sayWhy(loss: Loss, settlement: Settlement): string {
  const clause = lossClause(loss, settlement);
  return `${clause.startsWith(partsOf(loss.at).unit) ? clause : capital(clause)}.`;
}

type Clause = (at: string, param: (name: string) => string) => string;

const clauses: Readonly<Record<LossReason, Clause>> = {
  'nobody-listens': (at, param) => `${at} calls port ${param('port')} of ${param('unit')}, where nothing listens`,
  'not-running': (at, param) => `${at} calls ${param('unit')}, where no workload runs`,
  'unknown-address': (at, param) =>
    param('host') === ''
      ? `${at} is told ${maskUrl(param('url'))}, which is no address`
      : `${at} calls ${param('host')}, which is not in the drawing`,
  'no-location': (at, param) =>
    `${at} takes nothing at ${param('path')}${param('port') === '' ? '' : ` on port ${param('port')}`}`,
  'no-server': (at, param) => `${at} passes ${param('path')} to ${param('upstream')}, which has no server`,
  'dead-end': (at, param) => `${at} has no relation over which to send ${param('signal') || 'it'} on`,
  scheme: (at, param) =>
    `${at} calls port ${param('port')} of ${param('unit')} with ${param('asked')}, and that port speaks ${param('asked') === 'https' ? 'plain http' : 'https'}`,
  certificate: (at, param) => `${at} calls ${param('unit')} by a name that is not in its certificate`,
  circle: (at) => `it comes round to ${at} again and reaches no store`,
  'no-role': (at, param) => `${at} would hand it to a worker with the role ${param('wanted')}, and there is none`,
};
