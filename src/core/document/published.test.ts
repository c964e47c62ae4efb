import { describe, expect, it } from 'vitest';
import { document } from '../testing.ts';
import { setBag, statedBags } from './published.ts';

const drawn = document('far (somebody-elses-logs)');
const application = { tag: 'application' } as const;
const unit = { tag: 'unit', unit: 'far/0' } as const;
const publishes = (one: typeof drawn) => one.deployment.applications['far']?.publishes;

describe('a stated databag', () => {
  it('stands for one endpoint and one owner, and the others stay', () => {
    const one = setBag('far', 'receive', application, { url: 'a' })(drawn);
    const both = setBag('far', 'receive', unit, { endpoint: { url: 'b' } })(one);
    expect(publishes(both)).toEqual({
      receive: { application: { url: 'a' }, units: { 'far/0': { endpoint: { url: 'b' } } } },
    });
    expect(statedBags(publishes(both))).toEqual([
      { endpoint: 'receive', owner: application, bag: { url: 'a' } },
      { endpoint: 'receive', owner: unit, bag: { endpoint: { url: 'b' } } },
    ]);
  });

  it('may be empty, and leaves nothing behind when it is taken away', () => {
    const empty = setBag('far', 'receive', application, {})(drawn);
    expect(publishes(empty)).toEqual({ receive: { application: {} } });
    expect(setBag('far', 'receive', application, undefined)(empty)).toEqual(drawn);
  });

  it('is nothing where it says what is said already, or where there is no such application', () => {
    const one = setBag('far', 'receive', unit, { a: 1 })(drawn);
    expect(setBag('far', 'receive', unit, { a: 1 })(one)).toBe(one);
    expect(setBag('nobody', 'receive', unit, {})(drawn)).toBe(drawn);
    expect(setBag('far', 'receive', unit, undefined)(drawn)).toBe(drawn);
  });
});
