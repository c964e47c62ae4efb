// What large cards say for the signals shown: the strip of charm code, the notes on rows and on a store's frame. Sizes do not change.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Signal } from '../flow/flow.ts';
import { drawn } from '../narrate/drawn.ts';
import { unitCurrentsOf } from './currents.ts';
import type { Card, Row } from './layout.ts';
import { parsedUrl } from './sheet-labels.ts';
import type { Standing } from './standing.ts';
import { stripOf } from './strip.ts';

export function dressed({ analysis }: Standing, card: Card, shown: readonly Signal[]): Card {
  const application = analysis.topology.application(card.application);
  if (!card.strip || !application) return card;
  const { title, lines, says } = stripOf(analysis, application).of(shown);
  const strip = { ...card.strip, title, lines, says };
  const asked = shown.length === 1 && shown[0] === 'metrics' ? askedPaths(analysis) : new Map<string, string>();
  const senders = sendersOf(analysis, application.index, shown);
  const note = frameNote(shown, senders);
  return {
    ...card,
    strip,
    frames: card.frames.map((frame) => ({ ...frame, note })),
    rows: card.rows.map((row) => noted(row, asked)),
  };
}

/** By process: port and path that a scraper, or an exporter beside it, asks for. */
function askedPaths({ flows }: Analysis): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  for (const { signal, hops } of flows)
    for (const { motion, to, url } of hops)
      if (signal === 'metrics' && motion === 'pull' && to !== null) asked.set(to, parsedUrl(url));
  return asked;
}

function noted(row: Row, asked: ReadonlyMap<string, string>): Row {
  const path = row.process === undefined || row.form !== 'process' ? undefined : asked.get(row.process);
  return path === undefined ? row : { ...row, note: path };
}

function sendersOf(analysis: Analysis, end: number, shown: readonly Signal[]): number {
  return [...unitCurrentsOf(analysis).all.values()].filter(
    ({ target, signal }) => target?.application === end && shown.includes(signal),
  ).length;
}

function frameNote(shown: readonly Signal[], amount: number): string {
  if (amount === 0) return '';
  const [only, ...others] = shown;
  if (others.length === 0 && only === 'logs') return drawn.targets.logs(amount);
  if (others.length === 0 && only === 'metrics') return drawn.targets.metrics(amount);
  return drawn.targets.traces(amount);
}
