// What the coordinated-workers library, and the charm libraries released with it, can do from which version on.
// Code asks for the feature, never for the number.

/** `since` counts the version itself, `until` does not. The number is the first at which it was seen; it may be older. */
type Span = { readonly since?: string; readonly until?: string; readonly note: string };

export const features = {
  'degraded-status': { until: '3.0.0', note: 'removed with the recommended deployment, commit ca2d294 of 2026-04-15' },
  'worker-labels': { since: '2.1.0', note: 'came with the proxy for telemetry of workers' },
  'peer-hostnames': { since: '2.2.0', note: 'seen in 2.2.4; before, only the own unit had an exporter job' },
  'job-label-on-logs': { since: '3.0.0', note: 'absent with 2.2.4, there with 4.0.1 and 4.1.2' },
  'asks-own-protocols': {
    since: '4.0.0',
    note: 'a unit that is no leader cannot see which protocols were asked for, and the look-up raises; not seen with 2.2.4',
  },
} as const satisfies Record<string, Span>;

export type Feature = keyof typeof features;

/** A version that was not read counts as the newest. */
export function hasFeature(version: string | undefined, feature: Feature): boolean {
  const span: Span = features[feature];
  if (version === undefined) return span.until === undefined;
  if (span.since !== undefined && isOlder(version, span.since)) return false;
  return span.until === undefined || isOlder(version, span.until);
}

function isOlder(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = b.findIndex((number, place) => (a[place] ?? 0) !== number);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

const known = new Map<string, readonly number[]>();

/** Taken apart once: there are few versions, and every unit asks. */
function numbersOf(version: string): readonly number[] {
  const numbers = known.get(version) ?? version.split('.').map(Number);
  known.set(version, numbers);
  return numbers;
}
