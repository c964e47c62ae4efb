// One document of a bundle file, checked where it stands: later layers change earlier ones, so places are told here.
import type { Json } from '../../document/document.ts';
import { applicationNameState } from '../../document/name.ts';
import { oddName } from '../../document/parse.ts';
import type { Locate, Path } from '../../document/result.ts';
import { checkBody } from './body.ts';
import { type Body, isBody, type Reading, report, reportTemplate, reportUnknown } from './reading.ts';
import { type Line, readLines } from './relation.ts';

/** What one document says; `null` is a body that was left empty, which in an overlay takes the thing away. */
export type Layer = {
  readonly applications: ReadonlyMap<string, Body | null>;
  readonly saas: ReadonlyMap<string, Body | null>;
  readonly lines: readonly Line[];
  readonly rest: Body;
  readonly locate: Locate;
};

const topKeys = new Set([
  ...['bundle', 'machines', 'series', 'default-base', 'variables', 'description', 'tags', 'name', 'title', 'summary'],
  ...['docs', 'local_overlay_enabled', 'links', 'type', 'issues', 'source', 'website', 'contact', 'annotations'],
]);

/** A layer from a mapping that was recognised as a bundle's. Everything odd is told in `problems`. */
export function readLayer(value: Body, reading: Reading): Layer {
  const { applications, services, relations, saas, ...rest } = value;
  for (const key of Object.keys(rest)) if (!topKeys.has(key)) reportUnknown(reading, [key]);
  return {
    applications: new Map([
      ...readBodies(services, 'services', reading, checkBody),
      ...readBodies(applications, 'applications', reading, checkBody),
    ]),
    saas: readBodies(saas, 'saas', reading, (body) => body),
    lines: readLines(relations, reading),
    rest,
    locate: reading.locate,
  };
}

function readBodies(
  value: Json | undefined,
  key: string,
  reading: Reading,
  check: (body: Body, path: Path, reading: Reading) => Body,
): ReadonlyMap<string, Body | null> {
  const bodies = new Map<string, Body | null>();
  if (isBody(value)) {
    for (const [name, body] of Object.entries(value)) {
      const path = [key, name];
      if (!checkName(name, path, reading)) continue;
      if (body !== null && !isBody(body)) report(reading, path, noMapping(`The body of \`${name}\``));
      bodies.set(name, isBody(body) ? check(body, path, reading) : null);
    }
  } else if (value !== undefined && value !== null) report(reading, [key], noMapping(`\`${key}\``));
  return bodies;
}

function noMapping(what: string) {
  return { severity: 'warning', code: 'bundle/value', message: `${what} should be a mapping.` } as const;
}

/** False for a name that the document cannot hold; the file is refused then. */
function checkName(name: string, path: Path, reading: Reading): boolean {
  if (reportTemplate(reading, path, name)) return false;
  const state = applicationNameState(name);
  if (state === 'odd') report(reading, path, { severity: 'warning', ...oddName(name) });
  if (state !== 'impossible') return true;
  report(reading, path, {
    severity: 'error',
    code: 'document/name',
    message: `No relation could refer to the name \`${name}\`.`,
    wayOut: 'Use a name without spaces, colons and slashes.',
  });
  return false;
}
