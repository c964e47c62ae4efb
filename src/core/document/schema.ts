// The file's form of a document, defined once: what parsing checks, and the JSON Schema that is published, come from here.
import * as z from 'zod/mini';
import { bounds } from './bounds.ts';
import type { Json } from './document.ts';

// Without this zod compiles checks with `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

/** Checked for being JSON before the schema sees it, so it is taken as it is. */
const json = z.custom<Json>();
const name = z.string().check(z.regex(/^[^\s:/]+$/), z.maxLength(1000));
const ref = z.string().check(z.regex(/^\S+$/), z.maxLength(2000));
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const number = z.int().check(z.nonnegative(), z.maximum(bounds.units));

const coordinate = z.number().check(z.minimum(-bounds.place), z.maximum(bounds.place));
const point = z.looseObject({ x: coordinate, y: coordinate });
const bag = z.record(z.string(), json);
const stated = z.looseObject({
  application: z.exactOptional(bag),
  units: z.exactOptional(z.record(z.string(), bag)),
});
const application = z.looseObject({
  charm: z.exactOptional(z.string()),
  channel: z.exactOptional(z.string()),
  model: z.exactOptional(name),
  units: z.exactOptional(number),
  leader: z.exactOptional(number),
  config: z.exactOptional(z.record(z.string(), scalar)),
  publishes: z.exactOptional(z.record(z.string(), stated)),
  offers: z.exactOptional(z.record(z.string(), z.array(z.string()))),
  assume: z.exactOptional(z.boolean()),
  saas: z.exactOptional(z.string()),
  juju: z.exactOptional(json),
});
const model = z.looseObject({ uuid: z.exactOptional(z.string()) });
const endpoint = z.looseObject({
  role: z.enum(['provides', 'requires', 'peers']),
  interface: z.string(),
  limit: z.exactOptional(z.int().check(z.positive())),
  scope: z.exactOptional(z.enum(['global', 'container'])),
  optional: z.exactOptional(z.boolean()),
});
const charm = z.looseObject({
  like: z.exactOptional(z.string()),
  endpoints: z.exactOptional(z.record(z.string(), endpoint)),
});
const note = z.looseObject({
  id: z.string(),
  text: z.string(),
  at: point,
  about: z.exactOptional(z.string()),
});
const question = z.looseObject({
  ask: z.string(),
  about: z.exactOptional(z.string()),
  signal: z.exactOptional(z.string()),
  hints: z.exactOptional(z.array(z.string())),
});
const storyScene = z.looseObject({
  view: z.exactOptional(z.string()),
  focus: z.exactOptional(z.string()),
  step: z.exactOptional(z.int().check(z.nonnegative())),
  at: z.exactOptional(z.number().check(z.nonnegative())),
  text: z.exactOptional(z.string()),
  question: z.exactOptional(question),
});
const story = z.looseObject({ id: z.string(), title: z.string(), scenes: z.array(storyScene) });

/** Mappings that a YAML file leaves empty (`loki:`) mean the empty mapping. */
export const file = z.looseObject({
  orrery: z.literal(1),
  title: z.exactOptional(z.string()),
  models: z.exactOptional(z.record(name, z.nullable(model))),
  applications: z.record(name, z.nullable(application)),
  relations: z.exactOptional(z.array(z.tuple([ref, ref]))),
  charms: z.exactOptional(z.record(z.string(), charm)),
  positions: z.exactOptional(z.record(name, point)),
  notes: z.exactOptional(z.array(note)),
  stories: z.exactOptional(z.array(story)),
  juju: z.exactOptional(json),
});

export type DocumentFile = z.infer<typeof file>;
export type FileApplication = z.infer<typeof application>;
export type FileIssue = z.core.$ZodIssue;

/** The keys we know, by the place they stand in. */
export const knownKeys = {
  document: keysOf(file),
  model: keysOf(model),
  application: keysOf(application),
  stated: keysOf(stated),
  charm: keysOf(charm),
  endpoint: keysOf(endpoint),
  point: keysOf(point),
  note: keysOf(note),
  story: keysOf(story),
  storyScene: keysOf(storyScene),
  question: keysOf(question),
} as const;

export function checkFile(value: unknown): { readonly file: DocumentFile } | { readonly issues: readonly FileIssue[] } {
  const checked = file.safeParse(value);
  return checked.success ? { file: checked.data } : { issues: checked.error.issues };
}

function keysOf(schema: { readonly def: { readonly shape: object } }): ReadonlySet<string> {
  return new Set(Object.keys(schema.def.shape));
}
