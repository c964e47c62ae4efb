import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { signalsOfRelation } from '../flow/carried.ts';
import { drawn } from '../narrate/drawn.ts';
import { loadDocument } from '../read/orrery.ts';
import { drawing } from '../testing.ts';
import { labelFaults } from './faults.ts';
import { keysOn, type OnRelation } from './keys.ts';
import type { Label, Layout } from './layout.ts';
import { place } from './place.ts';
import { viewNames } from './view-name.ts';

const folder = 'public/examples';
const examples = readdirSync(folder).filter((file) => file.endsWith('.orrery.json'));
const views = Object.entries(viewNames).filter(([, { layer }]) => layer === 'relations');

function exampleOf(file: string) {
  const loaded = loadDocument(readFileSync(`${folder}/${file}`, 'utf8'), file);
  if (!loaded.ok) throw new Error(file);
  return derive(loaded.value.deployment);
}

/** The words for who writes a key: on a line, beside a tag, between large cards. */
function writersOf(analysis: Analysis, { carried }: OnRelation): readonly string[] {
  const { keyBy, writtenBy, byWorkers, writer } = drawn;
  const isWorker = analysis.topology.application(carried.application)?.kind === 'worker';
  return [
    keyBy(carried),
    writtenBy(carried),
    ...(isWorker ? [byWorkers] : []),
    carried.bag === 'unit' ? writer.unit : writer.leader,
  ];
}

describe('every relation of a chosen signal says its key and who writes it', () => {
  test.each(examples.flatMap((file) => views.map(([name, looked]) => [file, name, looked] as const)))(
    '%s in %s',
    (file, _, looked) => {
      const analysis = exampleOf(file);
      const layout = place(analysis, {}, { ...looked, form: 'app', rest: 'dim' });
      const carrying = analysis.topology.relations.filter(
        ({ id, state }) =>
          state === 'joined' && looked.signals.some((signal) => signalsOfRelation(analysis, id).includes(signal)),
      );
      const silent = carrying.flatMap(({ id }) => {
        const [main] = keysOn(analysis, [id], looked.signals);
        const texts = layout.labels.flatMap(({ relations, text }) => (relations.includes(id) ? [text] : []));
        if (!main) return [];
        const isSaid = texts.some((text) => text.includes(main.carried.key));
        const isSigned = texts.some((text) => writersOf(analysis, main).some((who) => text.includes(who)));
        return isSaid && isSigned ? [] : [`${id}: ${main.carried.key}`];
      });
      expect(silent).toEqual([]);
      expect(unsigned(layout)).toEqual([]);
      expect(labelFaults(layout)).toEqual([]);
    },
  );
});

/** Tags without words beside, over or under them. */
function unsigned({ labels }: Layout): readonly string[] {
  const said = (tag: Label) =>
    labels.some(({ of, relations, tone }) => tone === 'quiet' && of === tag.of && relations === tag.relations);
  return labels.filter((label) => label.tone === 'tag' && !said(label)).map(({ text, of }) => `${text} on ${of}`);
}

test('a signal that nobody asks for shows no key', () => {
  const analysis = derive(
    drawing(`coordinator (coordinator)
      worker (worker, units 2)
      logs (logging-store)
      coordinator:cluster -- worker:cluster
      coordinator:logging -- logs:logging`),
  );
  for (const name of ['traces-relations', 'metrics-relations'] as const) {
    const { labels } = place(analysis, {}, { ...viewNames[name], form: 'app', rest: 'dim' });
    const tags = labels.filter(({ tone }) => tone === 'tag').map(({ text }) => text);
    expect(tags.filter((key) => key.includes('loki') || key === 'endpoint')).toEqual([]);
  }
});
