// The JSON Schema of `*.orrery.json`, for editors and other programs: made from the schema that parsing checks with.
import * as z from 'zod/mini';
import { file } from './schema.ts';

/** Draft 2020-12. Names and amounts that only parsing can judge (Juju's grammar, totals) are not in it. */
export function documentJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(file, { io: 'input', unrepresentable: 'any' }), title: 'An Orrery document' };
}
