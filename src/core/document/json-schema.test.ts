import { expect, test } from 'vitest';
import { documentJsonSchema } from './json-schema.ts';

test('the published schema says what a document must and may have', () => {
  const schema = documentJsonSchema();
  expect(schema['required']).toEqual(['orrery', 'applications']);
  expect(schema['properties']).toMatchObject({
    orrery: { const: 1 },
    title: { type: 'string' },
    relations: { type: 'array', items: { prefixItems: [{ type: 'string' }, { type: 'string' }], maxItems: 2 } },
    notes: { items: { required: ['id', 'text', 'at'] } },
  });
  expect(schema['additionalProperties']).not.toBe(false);
});

test('the published schema is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(documentJsonSchema()))).toEqual(documentJsonSchema());
});
