// Every sentence of every example, beside this file as a page to read: run with --update to write them anew, then read them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { insideOf } from '../flow/inside.ts';
import { shownSignals, viewNames } from '../layout/view-name.ts';
import { loadDocument } from '../read/orrery.ts';
import { sayDrawing } from './drawing.ts';
import { sayHop } from './hop.ts';
import { sayInsideHop } from './inside.ts';
import { sayLoss } from './loss.ts';
import { narrate } from './narration.ts';
import { written } from './page.ts';
import { saySteps } from './step.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.orrery\.json$/.exec(file)?.[1] ?? []);

function example(name: string) {
  const file = `${name}.orrery.json`;
  const loaded = loadDocument(readFileSync(new URL(file, folder), 'utf8'), file);
  if (!loaded.ok) throw new Error(`${file} cannot be read`);
  return loaded.value;
}

/** What is the same but for the numbers of units stands once. */
function once(lines: readonly string[]): readonly string[] {
  const seen = new Map(lines.map((line) => [line, line.replace(/([/-])\d+\b/g, '$1')]));
  return [...new Map([...seen].reverse().map(([line, shape]) => [shape, line])).values()].reverse();
}

function page(analysis: Analysis, title: string): string {
  const views = Object.entries(viewNames).map(([name, looked]) => {
    const { subtitle, captions } = sayDrawing(analysis, title, looked);
    return { title: name, lines: [subtitle, ...captions] };
  });
  const whole = narrate(analysis, title, { signals: shownSignals, layer: 'both' });
  const opened = analysis.topology.applications.flatMap(({ id }) => insideOf(analysis, id) ?? []);
  const insides = opened.flatMap(({ ways }) =>
    ways.flatMap(({ signal, hops }) => hops.map((hop) => sayInsideHop(analysis, signal, hop))),
  );
  const { flows, settlement, diagnostics } = analysis;
  return written(
    'markdown',
    title,
    [whole.description],
    [
      ...views,
      ...whole.sections,
      {
        title: 'Losses',
        lines: once(flows.flatMap((flow) => flow.losses.map((loss) => sayLoss(analysis, flow, loss)))),
      },
      { title: 'Hops', lines: once(flows.flatMap((flow) => flow.hops.map((hop) => sayHop(analysis, flow, hop)))) },
      { title: 'Hops inside', lines: once(insides) },
      { title: 'Steps', lines: once(saySteps(analysis, settlement.steps)) },
      { title: 'Findings', lines: diagnostics.map(({ message }) => message) },
    ],
  );
}

describe('every sentence about an example', () => {
  test.each(names)('%s', async (name) => {
    const { deployment, title } = example(name);
    const text = page(derive(deployment), title);
    expect(text).not.toMatch(/undefined|\[object|NaN| {2,}\S| ,|\.\.|, and and|\bthe the\b/);
    await expect(text).toMatchFileSnapshot(`__golden__/${name}.md`);
  });
});
