// YAML text into plain values, as Juju's own reader takes them, and where each value stands. Knows no format.
import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  type Event,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  Schema,
  strTag,
  YAMLException,
} from 'js-yaml';
import { bounds } from '../document/bounds.ts';
import type { Locate, Place, Problem } from '../document/result.ts';
import { placesIn, remembered } from './line.ts';
import { type Positions, positionsOf } from './position.ts';

/** The reader counts a level more for what stands in a block than its values have. */
const indicators = 4;

/** The values of a text, one a document, and where their parts stand. */
export type Values = {
  readonly documents: readonly unknown[];
  readonly locate: (document: number) => Locate;
  readonly problems: readonly Problem[];
};

/**
 * `as-written`: what YAML 1.1 takes for true and false is, and a number is one only where its own text is the shortest,
 * so that `1.10`, `020` and `0x1f` stay what the author wrote. `as-meant`: the core schema of YAML 1.2.
 */
export type Scalars = 'as-written' | 'as-meant';

export function parseYaml(name: string, text: string, scalars: Scalars): Values | { readonly problem: Problem } {
  const placeAt = placesIn(name, text);
  try {
    const events = parseEvents(text, { filename: name, maxDepth: bounds.nesting + indicators });
    const positions = remembered(() => positionsOf(events, text));
    const locate =
      (document: number): Locate =>
      (path) =>
        placeAt(positions()[document]?.find(path) ?? 0);
    return { ...construct(events, text, scalars, positions, locate), locate };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: problemOf(error, placeAt) };
  }
}

function construct(
  events: Event[],
  text: string,
  scalars: Scalars,
  positions: () => readonly Positions[],
  locate: (document: number) => Locate,
): Pick<Values, 'documents' | 'problems'> {
  const options = { source: text, schema: schemas[scalars], maxTotalMergeKeys: 1_000_000 };
  try {
    return { documents: constructFromEvents(events, options).map(plainOf), problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLException) || error.reason !== 'duplicated mapping key') throw error;
    const documents = constructFromEvents(events, { ...options, json: true }).map(plainOf);
    const twice = positions().flatMap(({ twice }, at) => twice.map((path) => ({ path, place: locate(at)(path) })));
    return { documents, problems: twice.map(({ path, place }) => keyTwice(String(path.at(-1)), place)) };
  }
}

/** Words for a key that a mapping holds twice, in YAML and in JSON. */
export function keyTwice(key: string, place: Place): Problem {
  return {
    severity: 'warning',
    code: 'read/key-twice',
    ...place,
    message: `The key \`${key}\` stands twice in one mapping; the last one counts.`,
    wayOut: 'Remove one of them.',
  };
}

/** A word that YAML 1.1 takes for true or false, until it is known whether it stands as a key or as a value. */
type Word = { readonly text: string; readonly means: boolean };
const words = new Map<string, Word>(
  [
    ['true', 'y', 'yes', 'on'],
    ['false', 'n', 'no', 'off'],
  ].flatMap((spellings, at) =>
    spellings
      .flatMap((text) => [text, text.charAt(0).toUpperCase() + text.slice(1), text.toUpperCase()])
      .map((text) => [text, { text, means: at === 0 }] as const),
  ),
);
const wordTag = defineScalarTag('tag:yaml.org,2002:bool', {
  implicit: true,
  implicitFirstChars: [...'tTyYoOfFnN'],
  resolve: (source) => words.get(source) ?? NOT_RESOLVED,
  identify: () => false,
});
const isWord = (value: unknown): value is Word => typeof value === 'object' && value !== null && wordSet.has(value);
const wordSet = new Set<object>(words.values());

const shortestNumber = /^-?(?:0|[1-9]\d*)(?:\.\d*)?(?:e[-+]?\d+)?$/;
const numberTag = defineScalarTag('tag:yaml.org,2002:float', {
  implicit: true,
  implicitFirstChars: [...'-0123456789'],
  resolve: (source, isExplicit) => {
    const number = Number(source);
    if (isExplicit) return source === '' || !Number.isFinite(number) ? NOT_RESOLVED : number;
    return shortestNumber.test(source) && String(number) === source.replace('.e', 'e') ? number : NOT_RESOLVED;
  },
  identify: () => false,
});
const explicitIntTag = defineScalarTag('tag:yaml.org,2002:int', {
  resolve: (source) => (/^[-+]?\d+$/.test(source) ? Number(source) : NOT_RESOLVED),
  identify: () => false,
});

type Mapping = Record<string, unknown>;
const mappingTag = defineMappingTag<Mapping>('tag:yaml.org,2002:map', {
  create: () => ({}),
  identify: () => false,
  addPair: (mapping, key, value) => {
    const name = keyOf(key);
    if (name === undefined) return 'a mapping or list as key';
    if (name === '__proto__') {
      Object.defineProperty(mapping, name, { value, enumerable: true, configurable: true, writable: true });
    } else mapping[name] = plainOf(value);
    return '';
  },
  has: (mapping, key) => Object.hasOwn(mapping, keyOf(key) ?? ''),
  keys: (mapping) => Object.keys(mapping),
  get: (mapping, key) => mapping[keyOf(key) ?? ''],
});
const listTag = defineSequenceTag<unknown[]>('tag:yaml.org,2002:seq', {
  create: () => [],
  identify: () => false,
  addItem: (list, item) => {
    // Lists hold names; only the plain words of today's YAML are no names there.
    list.push(isWord(item) && !/^(true|false)$/.test(item.text) ? item.text : plainOf(item));
  },
});

const schemas: Readonly<Record<Scalars, Schema>> = {
  'as-written': new Schema([strTag, nullCoreTag, wordTag, explicitIntTag, numberTag, mergeTag, mappingTag, listTag]),
  'as-meant': CORE_SCHEMA.withTags(mergeTag, mappingTag, listTag),
};

function keyOf(key: unknown): string | undefined {
  if (isWord(key)) return key.text;
  return typeof key === 'object' && key !== null ? undefined : String(key);
}

function plainOf(value: unknown): unknown {
  return isWord(value) ? value.means : value;
}

function problemOf(error: YAMLException, placeAt: (offset: number) => Place): Problem {
  const place = placeAt(error.mark?.position ?? 0);
  return { severity: 'error', code: 'read/not-yaml', ...place, ...wordsOf(error.reason) };
}

function wordsOf(reason: string): Pick<Problem, 'message' | 'wayOut'> {
  const alias = /^unidentified alias "(.*)"$/.exec(reason);
  if (alias) {
    return {
      message: `The alias \`*${alias[1]}\` stands for an anchor \`&${alias[1]}\` that is not in this file.`,
      wayOut: 'Copy the anchor into this file, or write the value out.',
    };
  }
  if (/depth|nesting/i.test(reason)) {
    return { message: `Values are nested more than ${bounds.nesting} levels deep.`, wayOut: 'Flatten the file.' };
  }
  return { message: `The text is not YAML here: ${reason}.`, wayOut: 'Look at the line and the one before it.' };
}
