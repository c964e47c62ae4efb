import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { signalsOfRelation } from '../flow/carried.ts';
import { loadDocument } from '../read/orrery.ts';
import { drawing } from '../testing.ts';
import { labelFaults } from './faults.ts';
import { keysOn } from './keys.ts';
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

describe('every relation of a chosen signal says its key', () => {
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
        const isSaid = layout.labels.some(
          ({ relations, text }) => relations.includes(id) && main && text.includes(main.carried.key),
        );
        return main && !isSaid ? [`${id}: ${main.carried.key}`] : [];
      });
      expect(silent).toEqual([]);
      expect(labelFaults(layout)).toEqual([]);
    },
  );
});

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
