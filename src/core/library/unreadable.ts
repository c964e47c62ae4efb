// Databags over which the code of a charm stumbles: it parses a key without asking whether it can, and its hook fails.
import type { DatabagForm } from '../catalogue/catalogue.ts';
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Fact } from './fact.ts';
import { type Fault, faultOf } from './form.ts';
import { asObject, decoded } from './json.ts';
import type { Raise } from './process.ts';
import type { Bagful, Link } from './view.ts';

/**
 * Which faults a reader stumbles over. `over-kind`: what is JSON, but no object in which it could look something up. `over-filled`: text that is
 * not JSON, and anything else of the wrong shape but what counts for nothing (0, false, null, empty). A URL without a scheme can be read by most.
 */
export type Stumbles = 'over-kind' | 'over-filled' | 'over-both' | 'over-all';

export function raiseInUnits(
  links: readonly Link[],
  key: string,
  form: DatabagForm,
  over: Stumbles,
): Raise | undefined {
  return firstRaise(
    flatMap(links, ({ units }) => units.map(({ bag }) => bag)),
    key,
    form,
    over,
  );
}

export function raiseInApplications(
  links: readonly Link[],
  key: string,
  form: DatabagForm,
  over: Stumbles,
): Raise | undefined {
  return firstRaise(
    links.map(({ application }) => application),
    key,
    form,
    over,
  );
}

function firstRaise(bags: readonly Bagful[], key: string, form: DatabagForm, over: Stumbles): Raise | undefined {
  for (const bag of bags) {
    const fact = bag.read(key);
    const fault = fact && stumbled(fact, form, over);
    if (fact !== undefined && fault !== undefined) {
      return {
        cause: `databag/${fault}`,
        params: { key, owner: fact.owner ?? '' },
        relations: [fact.relation],
      };
    }
  }
  return undefined;
}

/** What a charm of ours wrote is in order: only what a user states can be at fault. */
function stumbled(fact: Fact, form: DatabagForm, over: Stumbles): Fault | undefined {
  const fault = fact.step === undefined ? faultOf(fact.value, form) : undefined;
  if (fault === 'not-json') return over === 'over-kind' ? undefined : fault;
  if (fault === 'no-scheme') return over === 'over-all' ? fault : undefined;
  if (fault === undefined) return undefined;
  const value = decoded(fact.value);
  if (over === 'over-kind') return asObject(value) === undefined ? fault : undefined;
  return over === 'over-filled' && isNothing(value) ? undefined : fault;
}

/** What Python takes for false. */
export function isNothing(value: Json): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}
