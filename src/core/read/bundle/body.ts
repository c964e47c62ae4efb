// The body of an application in a bundle, checked where it stands; what it means for the drawing is read off later.
import { bounds } from '../../document/bounds.ts';
import type { Json } from '../../document/document.ts';
import type { Path } from '../../document/result.ts';
import { type Body, type Reading, report, reportTemplate, reportUnknown } from './reading.ts';
import { isShellVariable } from './template.ts';

const keys = new Set([
  ...[
    'charm',
    'channel',
    'revision',
    'series',
    'base',
    'num_units',
    'scale',
    'to',
    'placement',
    'options',
    'constraints',
  ],
  ...['storage', 'resources', 'devices', 'bindings', 'expose', 'exposed-endpoints', 'offers', 'trust', 'annotations'],
  ...['plan', 'branch', 'requires_trust'],
]);
/** Where a template's marks mean that the file is a template; elsewhere they may be meant. */
const plainKeys = ['charm', 'channel', 'num_units', 'scale', 'series', 'base', 'revision'] as const;

/** The body with its units under `units`, and without a number of units that is none. */
export function checkBody(body: Body, path: Path, reading: Reading): Body {
  for (const key of Object.keys(body)) if (!keys.has(key)) reportUnknown(reading, [...path, key]);
  const open = plainKeys.filter((key) => isOpen(body[key], [...path, key], reading));
  const { num_units, scale, ...rest } = body;
  if (num_units !== undefined && scale !== undefined) report(reading, [...path, 'scale'], bothUnits);
  const key = scale === undefined ? 'num_units' : 'scale';
  const units = open.includes(key) ? undefined : unitsOf(body[key], [...path, key], reading);
  return units === undefined ? rest : { ...rest, units };
}

const bothUnits = {
  severity: 'warning',
  code: 'bundle/units',
  message: 'Both `num_units` and `scale` are stated; `scale` is taken.',
  wayOut: 'Keep one of the two.',
} as const;

/** True for what a program or a shell has still to fill in. */
function isOpen(value: Json | undefined, path: Path, reading: Reading): boolean {
  if (typeof value !== 'string') return false;
  if (!isShellVariable(value)) return reportTemplate(reading, path, value);
  report(reading, path, {
    severity: 'warning',
    code: 'bundle/variable',
    message: `A shell would fill in \`${value}\`; it is kept as it is.`,
    wayOut: 'Write the value that it stands for.',
  });
  return true;
}

function unitsOf(value: Json | undefined, path: Path, reading: Reading): number | undefined {
  if (value === undefined || value === null) return undefined;
  const units = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof units !== 'number' || !Number.isInteger(units) || units < 0) {
    report(reading, path, {
      severity: 'warning',
      code: 'bundle/units',
      message: `\`${JSON.stringify(value)}\` is no number of units.`,
      wayOut: 'Write zero or more.',
    });
    return undefined;
  }
  if (units <= bounds.units) return units;
  report(reading, path, {
    severity: 'error',
    code: 'read/too-many',
    message: `There are ${units} units, and at most ${bounds.units} of an application are read.`,
    wayOut: 'Draw fewer; what they do is the same.',
  });
  return undefined;
}
