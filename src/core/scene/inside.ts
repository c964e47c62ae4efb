// What is said of the inside of a store where it is drawn: names of stations, what goes over a line, and the sentences of the whole.
import type { Analysis } from '../diagnose/analysis.ts';
import { type InsideLine, insideId, type Opened, openedOf, type Station } from '../flow/opened.ts';
import type { Box, Layout, View } from '../layout/layout.ts';
import { type OpenedCard, placeOpened, type Wording } from '../layout/opened.ts';
import { sayInsideLine, sayWay } from '../narrate/inside.ts';
import { lossClause } from '../narrate/loss.ts';
import { applicationOfProcess, partsOf, processName } from '../narrate/names.ts';
import { words } from '../narrate/words.ts';
import { type SaidInside, withOpened } from './opened.ts';
import type { Scene } from './scene.ts';

/** With the stores that the view opens, drawn under the rest; the same scene where none is, or where no flows are shown. */
export function opened(analysis: Analysis, scene: Scene, layout: Layout, view: View): Scene {
  const asked = view.layer === 'relations' ? [] : (view.opened ?? []);
  const all = asked.flatMap((id) => openedOf(analysis, id, view.signals) ?? []);
  if (all.length === 0) return scene;
  const cards = cardsOf(analysis, scene, layout, all);
  return withOpened(scene, cards, saidOf(analysis, all), view.selected);
}

type Card = OpenedCard & { readonly id: string };

function cardsOf(analysis: Analysis, { bounds }: Scene, layout: Layout, all: readonly Opened[]): readonly Card[] {
  const cards: Card[] = [];
  let above: Box = bounds;
  for (const one of all) {
    const card = placeOpened(one, layout, above, wordingOf(analysis, one));
    cards.push({ ...card, id: insideId(one.store) });
    above = { ...above, height: card.box.y + card.box.height - above.y };
  }
  return cards;
}

function wordingOf(analysis: Analysis, { store }: Opened): Wording {
  return {
    title: words.insideOf(store),
    signal: (signal) => words.signal[signal],
    station: (station) => stationText(analysis, station),
    line: lineText,
  };
}

function stationText({ topology }: Analysis, { form, role, objectStore, processes }: Station) {
  const applications = [...new Set(processes.map(applicationOfProcess))];
  const note = form === 'role' ? words.workers(processes.length) : applications.join(', ');
  if (role !== null) return { name: role, note };
  if (objectStore !== null) return { name: words.objectStore, note: objectStore };
  const [first] = processes;
  if (first === undefined) return { name: words.nobody, note: '' };
  const [own = ''] = applications;
  const kind = topology.application(own)?.kind ?? 'unknown';
  return form === 'door' || form === 'caller'
    ? { name: processName(partsOf(first).name), note: own }
    : { name: own, note: words.kind[kind] };
}

/** `passes to one of 3`, `keeps`: what the sentence says, short enough for a line. */
function lineText({ does, hops }: InsideLine): string {
  const called = new Set(hops.map(({ to, objectStore }) => to ?? objectStore)).size;
  const isChoice = hops.some(({ choice }) => choice !== null) && does !== 'queues';
  const whom = called < 2 ? '' : isChoice ? ` ${words.oneOf(called)}` : ` ${words.eachOf(called)}`;
  return `${words.insideDoes[does]}${whom}`;
}

function saidOf(analysis: Analysis, all: readonly Opened[]): SaidInside {
  const whole = all.flatMap((one) => one.ways.map(({ way }) => sayWay(analysis, one, way)));
  return {
    ofCard: ({ title, ways }) => [title, words.insideLines(ways.flatMap(({ lines }) => lines).length)].join(', '),
    ofLine: ({ store }, { line }) => sayInsideLine(analysis, store, line),
    ofLoss: ({ losses }) => [...new Set(losses.map((loss) => lossClause(loss, analysis.settlement)))].join('; '),
    description: whole.join(' '),
  };
}
