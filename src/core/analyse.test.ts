// The part of the catalogue that comes with the first picture says the same as the whole.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { catalogue } from './catalogue/known.ts';
import { patternCatalogue } from './catalogue/pattern.ts';
import { parseDocument } from './document/parse.ts';
import { writeAnalysis } from './write/analysis.ts';

test.each(['pattern', 'pattern-metrics', 'pattern-logs', 'pattern-traces'])(
  'the example %s means the same with the pattern’s catalogue and with the whole one',
  (name) => {
    const read = parseDocument(JSON.parse(readFileSync(`public/examples/${name}.orrery.json`, 'utf8')));
    if (!read.ok) throw new Error(read.problems[0]?.message);
    const { deployment } = read.value;
    expect(writeAnalysis(analyse(deployment, patternCatalogue))).toEqual(writeAnalysis(analyse(deployment, catalogue)));
  },
);

test('every interface and product that the pattern’s charms name is there', () => {
  for (const charm of patternCatalogue.charms.values()) {
    for (const endpoint of charm.endpoints) expect(patternCatalogue.interfaces.has(endpoint.interface)).toBe(true);
    if (charm.product !== undefined) expect(patternCatalogue.products.has(charm.product)).toBe(true);
  }
});
