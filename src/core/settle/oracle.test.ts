// Where records of the real charms are at hand, every field that is modelled equals them.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Compared, compareAll } from '../../../.tools/oracle/compare.mjs';
import * as core from '../core.ts';

const directory = resolve(import.meta.dirname, '../../../../shared/oracle');
const isThere = existsSync(directory);

test.skipIf(!isThere)(
  'every recorded field equals what the real charm did',
  () => {
    const all = compareAll(directory, core);
    expect(all.length).toBeGreaterThan(100);
    expect(all.map(withoutWish)).toEqual(all.map(({ want, ...one }: Compared) => ({ ...one, got: want })));
  },
  60_000,
);

function withoutWish({ record, field, got }: Compared) {
  return { record, field, got };
}
