import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import { loadDocument } from '../read/orrery.ts';
import { deployments } from '../testing.ts';
import { analysisJson } from './analysis.ts';
import { analysisFaults, analysisJsonSchema } from './analysis-schema.ts';

const folder = join(import.meta.dirname, '../../../public/examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that the schema does not name, by their way through the analysis. */
function unnamed(schema: Schema, value: unknown, way = ''): readonly string[] {
  const kinds = schema.oneOf ?? schema.anyOf;
  if (kinds !== undefined) {
    const found = kinds.map((one) => unnamed(one, value, way));
    return found.find((keys) => keys.length === 0) ?? found[0] ?? [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => unnamed(schema.items ?? {}, one, way));
  if (!isObject(value) || (schema.properties === undefined && schema.additionalProperties === undefined)) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const known = schema.properties !== undefined && Object.hasOwn(schema.properties, key);
    const rest = schema.additionalProperties;
    if (known) return unnamed(schema.properties?.[key] ?? {}, one, `${way}.${key}`);
    const isRecord = schema.properties === undefined && isObject(rest);
    return isRecord ? unnamed(rest, one, `${way}.*`) : [`${way}.${key}`];
  });
}

describe('what derive prints', () => {
  const schema: Schema = JSON.parse(JSON.stringify(analysisJsonSchema()));

  test.each(examples)('is as the schema says, and the schema names every key: %s', (name) => {
    const read = loadDocument(readFileSync(join(folder, name), 'utf8'), name);
    if (!read.ok) throw new Error(`${name} cannot be read`);
    const analysis = JSON.parse(JSON.stringify(analysisJson(derive(read.value.deployment))));
    expect(analysisFaults(analysis)).toEqual([]);
    expect([...new Set(unnamed(schema, analysis))]).toEqual([]);
  });

  test('is as the schema says, whatever is drawn', () => {
    fc.assert(
      fc.property(deployments([...catalogue.charms.values()], 6), (deployment) => {
        const analysis = analysisJson(derive(deployment));
        expect(analysisFaults(analysis)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('is refused where a key is missing or is something else', () => {
    const analysis = { ...Object(analysisJson(derive({ models: {}, applications: {}, relations: {}, charms: {} }))) };
    expect(analysisFaults(analysis)).toEqual([]);
    expect(analysisFaults({ ...analysis, flows: undefined })).not.toEqual([]);
    expect(analysisFaults({ ...analysis, from: 'elsewhere' })).not.toEqual([]);
  });
});

test('the JSON Schema is plain JSON, has a title, and lets keys be added', () => {
  const schema = analysisJsonSchema();
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(schema).toMatchObject({ title: 'An Orrery analysis', type: 'object' });
  expect(schema['additionalProperties']).not.toBe(false);
});
