// Which fields of a record are compared, and how each is read off the record and off the analysis. What is left out stands here too.

/** @typedef {{ field: string, want: unknown, got: unknown }} Field */

/** Left out, with the reason. */
export const notCompared = [
  { what: 'worker_config', why: 'the configuration of the workload is not modelled; that it is there is compared' },
  { what: 'certificates, key ids', why: 'made up on both sides; that they are there is compared' },
  {
    what: 'values shown as …',
    why: 'rules, dashboards and addresses whose value is not modelled; that the key is there is compared',
  },
  {
    what: 'log targets of *-worker-restart.json',
    why: 'an event, not a state: the targets come back with the next change',
  },
  { what: 'order of scrape jobs, upstreams, servers and proxied locations', why: 'the charms take them from sets' },
  {
    what: 'application databags in records of units that are no leader',
    why: 'what only a leader writes is not in them',
  },
  {
    what: 'the message of what a charm raised',
    why: 'an error diagnostic whose subject is the application is compared',
  },
  { what: 'the event that was handled', why: 'a settlement is a state, not an event' },
];

const madeUp = ['ca_cert', 'server_cert', 'privkey_secret_id', 'worker_config'];

/** @param {any} record @param {any} analysis @returns {readonly Field[]} */
export function compareCoordinator({ given, then }, analysis) {
  const { coordinator } = given;
  if (then.hookError) return [raised(analysis, coordinator.app)];
  return [
    { field: 'status', want: then.status, got: analysis.settlement.statuses.get(coordinator.unit) },
    { field: 'opened ports', want: then.openedPorts, got: analysis.settlement.openedPorts.get(coordinator.unit) },
    { field: 'peer data', ...atLeast(then.peerUnitData ?? {}, peerBag(analysis, coordinator)) },
    ...metricsUnit(given, then, analysis),
    ...Object.entries(then.containers ?? {}).flatMap(([name, container]) =>
      coordinatorContainer(name, container, coordinator.unit, analysis),
    ),
    ...nginxFields(then.nginx, analysis.settlement.processes.get(`${coordinator.unit} nginx`)?.nginx),
    ...otherLocal(given, then, analysis),
    ...(coordinator.leader ? leaderFields(given, then, analysis) : []),
  ];
}

/** @param {any} given @param {any} then @param {any} analysis @returns {readonly Field[]} */
function leaderFields(given, then, analysis) {
  const { app } = given.coordinator;
  return [
    ...Object.entries(then.clusterAppData ?? {}).map(([worker, want]) => ({
      field: `cluster databag for ${worker}`,
      want: madeAlike(want ?? {}),
      got: madeAlike(sideOf(analysis, app, worker)?.application ?? {}),
    })),
    ...Object.entries(then.tracingAppData ?? {}).map(([endpoint, want]) => ({
      field: `protocols requested over ${endpoint}`,
      want: [.../** @type {any} */ (want).receivers].sort(),
      got: [...(sideOn(analysis, given, endpoint)?.application.receivers ?? [])].sort(),
    })),
    ...(then.scrapeJobs ? [scrapeJobs(given, then, analysis)] : []),
  ];
}

/** @param {any} given @param {any} then @param {any} analysis @returns {Field} */
function scrapeJobs(given, then, analysis) {
  const got = sideOn(analysis, given, metricsEndpoint(given))?.application.scrape_jobs ?? [];
  return { field: 'scrape jobs', want: jobsAlike(then.scrapeJobs), got: jobsAlike(got) };
}

/** @param {readonly any[]} jobs */
function jobsAlike(jobs) {
  const alike = jobs.map(
    ({ scheme = 'http', metrics_path = '/metrics', static_configs = [], relabel_configs = [], ...rest }) => ({
      scheme,
      metrics_path,
      static_configs,
      relabelling: Object.fromEntries(
        relabel_configs.map((/** @type {any} */ one) => [one.target_label, one.replacement]),
      ),
      ...rest,
    }),
  );
  return alike.sort(byText);
}

/** @param {any} given @param {any} then @param {any} analysis @returns {readonly Field[]} */
function metricsUnit(given, then, analysis) {
  if (!then.metricsUnitData) return [];
  const got = sideOn(analysis, given, metricsEndpoint(given))?.units.get(given.coordinator.unit);
  return [{ field: 'unit databag for the scraper', want: then.metricsUnitData, got }];
}

/** @param {any} given */
function metricsEndpoint(given) {
  return given.relations.find((/** @type {any} */ one) => one.interface === 'prometheus_scrape')?.endpoint;
}

/** @param {any} given @param {any} then @param {any} analysis @returns {readonly Field[]} */
function otherLocal(given, then, analysis) {
  return Object.entries(then.otherLocal ?? {}).flatMap(([endpoint, want]) => {
    const side = sideOn(analysis, given, endpoint);
    const bags = /** @type {any} */ (want);
    const unit = {
      field: `${endpoint}: unit databag`,
      ...atLeast(bags.unit ?? {}, side?.units.get(given.coordinator.unit)),
    };
    const application = { field: `${endpoint}: application databag`, ...atLeast(bags.app ?? {}, side?.application) };
    return given.coordinator.leader ? [application, unit] : [unit];
  });
}

/** @param {string} name @param {any} container @param {string} unit @param {any} analysis @returns {readonly Field[]} */
function coordinatorContainer(name, container, unit, analysis) {
  const process = analysis.settlement.processes.get(`${unit} ${name}`);
  return [
    {
      field: `command of ${name}`,
      want: container.commands ?? [],
      got: process?.command === undefined ? [] : [process.command],
    },
    {
      field: `log targets of ${name}`,
      want: targetsAlike(container.logTargets, true),
      got: targetsAlike(process?.logTargets, true),
    },
  ];
}

/** @param {any} recorded @param {any} computed @returns {readonly Field[]} */
function nginxFields(recorded, computed) {
  const [want, got] = [recorded ?? { upstreams: [], servers: [] }, computed ?? { upstreams: [], servers: [] }];
  return [
    { field: 'nginx upstreams', want: upstreamsAlike(want.upstreams), got: upstreamsAlike(got.upstreams) },
    { field: 'nginx servers', want: want.servers.map(listenOf).sort(), got: got.servers.map(listenOf).sort() },
    {
      field: 'nginx locations',
      want: want.servers.map(locationsAlike).sort(byText),
      got: got.servers.map(locationsAlike).sort(byText),
    },
  ];
}

/** @param {readonly any[]} upstreams */
function upstreamsAlike(upstreams) {
  return upstreams.map(({ name, servers }) => ({ name, servers: [...servers].sort() })).sort(byText);
}

/** @param {any} server recorded as `["3100 ssl"]`, computed as a number with `tls` */
function listenOf({ listen, tls }) {
  return Array.isArray(listen) ? listen.join(' ') : `${listen}${tls ? ' ssl' : ''}`;
}

/** The product's own locations in their order, then the proxied ones by name. @param {any} server */
function locationsAlike(server) {
  const all = server.locations.map((/** @type {any} */ one) => ({
    match: one.match,
    to: one.backend ?? one.to ?? (one.return || one.answers === 'ok' ? 'ok' : 'status'),
    ...(one.rewrite ? { rewrite: one.rewrite } : {}),
  }));
  const isProxied = (/** @type {any} */ { match }) => /^(= )?\/proxy\//.test(match);
  const proxied = all.filter(isProxied).sort(byText);
  return { listen: listenOf(server), own: all.filter((/** @type {any} */ one) => !isProxied(one)), proxied };
}

/** @param {any} record @param {string} file @param {any} analysis @returns {readonly Field[]} */
export function compareWorker({ given, then }, file, analysis) {
  if (then.hookError) return [raised(analysis, given.app)];
  const { settlement } = analysis;
  const charm = settlement.processes.get(`${given.unit} charm`);
  const destination = charm?.sends.find((/** @type {any} */ { signal }) => signal === 'charm-traces')?.url ?? null;
  const isRestart = file.includes('-restart');
  return [
    { field: 'status', want: then.status, got: settlement.statuses.get(given.unit) },
    { field: 'opened ports', want: then.openedPorts, got: settlement.openedPorts.get(given.unit) },
    { field: 'charm-tracing destination', want: then.charmTracingDestination?.url ?? null, got: destination },
    ...then.cluster.flatMap((/** @type {any} */ want, /** @type {number} */ at) => {
      const side = sideOf(analysis, given.app, given.coordinatorRelations[at].app);
      return [
        { field: 'cluster unit databag', want: want.unit, got: side?.units.get(given.unit) },
        { field: 'cluster application databag', want: want.app, got: side?.application },
      ];
    }),
    ...Object.entries(then.containers ?? {}).flatMap(([name, container]) =>
      workerContainer(name, container, given.unit, analysis, isRestart),
    ),
  ];
}

/** @param {string} name @param {any} container @param {string} unit @param {any} analysis @param {boolean} isRestart @returns {readonly Field[]} */
function workerContainer(name, container, unit, analysis, isRestart) {
  const process = analysis.settlement.processes.get(`${unit} ${name}`);
  const service = Object.values(container.services ?? {})[0];
  const targets = {
    field: `log targets of ${name}`,
    want: targetsAlike(container.logTargets, false),
    got: targetsAlike(process?.logTargets, false),
  };
  return [
    { field: `command of ${name}`, want: service?.command, got: process?.command },
    { field: `environment of ${name}`, want: service?.environment ?? {}, got: process?.environment ?? {} },
    { field: `readiness check of ${name}`, want: container.checks?.ready?.http?.url, got: process?.check },
    ...(isRestart ? [] : [targets]),
  ];
}

/** Switched off is the same as never set. @param {any} targets @param {boolean} hasLabels */
function targetsAlike(targets, hasLabels) {
  const on = Object.entries(targets ?? {}).filter(([, target]) => target.location !== '(removed)');
  return Object.fromEntries(
    on.map(([unit, { location, services, type, labels }]) => [
      unit,
      hasLabels ? { location, services, type, labels } : { location, services },
    ]),
  );
}

/** @param {any} analysis @param {string} app @returns {Field} */
function raised(analysis, app) {
  const isSaid = analysis.diagnostics.some(
    (/** @type {any} */ { severity, subject }) =>
      severity === 'error' &&
      (subject.application === app || subject.applications?.includes(app) || subject.unit?.startsWith(`${app}/`)),
  );
  return { field: 'the charm raises', want: true, got: isSaid };
}

/** The bags of one application in its relation with another. @param {any} analysis @param {string} app @param {string} other */
function sideOf(analysis, app, other) {
  for (const sides of analysis.settlement.databags.values())
    if (sides.has(app) && sides.has(other)) return sides.get(app);
  return undefined;
}

/** The coordinator's bags on the first relation of an endpoint. @param {any} analysis @param {any} given @param {string} endpoint */
function sideOn(analysis, given, endpoint) {
  const { remoteApp } = given.relations.find((/** @type {any} */ one) => one.endpoint === endpoint) ?? {};
  const id = [`${given.coordinator.app}:${endpoint}`, `${remoteApp}:to-${endpoint}`].sort().join(' ');
  return analysis.settlement.databags.get(id)?.get(given.coordinator.app);
}

/** @param {any} analysis @param {any} coordinator */
function peerBag(analysis, { app, unit }) {
  for (const sides of analysis.settlement.databags.values())
    if (sides.size === 1 && sides.has(app)) return sides.get(app).units.get(unit);
  return undefined;
}

/** Keys that the record has must be there with its value; more may be. @param {Record<string, unknown>} recorded @param {Record<string, unknown> | undefined} computed */
function atLeast(recorded, computed) {
  const want = Object.fromEntries(Object.entries(recorded).map(([key, value]) => [key, structureOf(value)]));
  const got = Object.fromEntries(
    Object.entries(want).flatMap(([key, value]) => {
      const own = computed !== undefined && Object.hasOwn(computed, key) ? computed[key] : undefined;
      return own === undefined ? [] : [[key, own === '…' ? value : own]];
    }),
  );
  return { want, got };
}

/** @param {unknown} value */
function structureOf(value) {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** @param {object} bag */
function madeAlike(bag) {
  return Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, madeUp.includes(key) ? 'there' : value]));
}

/** @param {unknown} one @param {unknown} other */
function byText(one, other) {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
