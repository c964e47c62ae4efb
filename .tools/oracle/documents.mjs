// A record of what was given to a charm, as Orrery documents: the applications around it become made-up charms that publish it.

const channels = { loki: 'dev/edge', tempo: 'dev/edge', pyroscope: 'dev/edge', mimir: 'dev-2026-04-01/edge' };
const uuid = '00000000-0000-4000-8000-000000000000';
const storage = 'object-store:out';
const flip = { provides: 'requires', requires: 'provides' };

/** @typedef {{ orrery: 1, title: string, models: object, applications: Record<string, any>, relations: [string, string][], charms: Record<string, any> }} Drawn */

/**
 * Records of workers with no units, whose role is still in the databag, are drawn twice: as they were with one unit, then as given.
 * The coordinator of the record has written nothing yet, so at first it has no object store.
 * @param {any} record @param {any} catalogue @returns {readonly Drawn[]}
 */
export function coordinatorDocuments(record, catalogue) {
  const given = coordinatorDocument(record, catalogue);
  const empty = record.given.workers.filter((/** @type {any} */ { units }) => units === 0);
  if (empty.length === 0) return [given];
  const before = structuredClone(given);
  for (const { app } of empty) before.applications[app].units = 1;
  before.relations = before.relations.filter(([, far]) => far !== storage);
  return [before, given];
}

/** @param {any} record @param {any} catalogue @returns {Drawn} */
function coordinatorDocument({ name, product, given }, catalogue) {
  const { charms, clusterEndpoints, channel } = knowledgeOf(product, catalogue);
  const [clusterEnd, workerEnd] = clusterEndpoints;
  const coordinator = given.coordinator;
  const drawn = emptyDocument(name, given.model);
  const units = 1 + coordinator.otherUnits.length;
  drawn.applications[coordinator.app] = {
    charm: charms.coordinator.name,
    channel,
    model: given.model,
    units,
    config: coordinator.config ?? {},
  };
  for (const worker of given.workers) {
    drawn.applications[worker.app] = {
      charm: charms.worker.name,
      channel,
      model: given.model,
      units: worker.units,
      config: roleOptions(charms.worker, worker.publishedRole),
    };
    drawn.relations.push([`${coordinator.app}:${clusterEnd}`, `${worker.app}:${workerEnd}`]);
  }
  if (given.s3) drawStorage(drawn, given.model, coordinator.app);
  if (coordinator.tls) {
    drawn.applications.ca = { charm: 'self-signed-certificates', model: given.model, units: 1 };
    drawn.relations.push([`${coordinator.app}:certificates`, 'ca:certificates']);
  }
  for (const relation of given.relations)
    drawRelation(drawn, given.model, coordinator.app, charms.coordinator, relation);
  return drawn;
}

/** @param {string} product @param {any} catalogue */
function knowledgeOf(product, catalogue) {
  const known = catalogue.products.get(product);
  const [coordinator, worker] = [catalogue.charms.get(known.coordinator), catalogue.charms.get(known.worker)];
  const clusterEndpoints = [coordinator, worker].map(
    ({ endpoints }) => endpoints.find((/** @type {any} */ one) => one.interface === known.clusterInterface).name,
  );
  return {
    charms: { coordinator, worker },
    clusterEndpoints,
    channel: Object.entries(channels).find(([name]) => name === product)?.[1],
  };
}

/** @param {string} title @param {string} model @returns {Drawn} */
function emptyDocument(title, model) {
  return { orrery: 1, title, models: { [model]: { uuid } }, applications: {}, relations: [], charms: {} };
}

/** Every role option written out, on where the role was published. @param {any} charm @param {string | null} published */
function roleOptions(charm, published) {
  const on = (published ?? '').split(',').map((role) => `role-${role}`);
  const options = charm.config.filter((/** @type {any} */ { name }) => name.startsWith('role-'));
  return Object.fromEntries(options.map((/** @type {any} */ { name }) => [name, on.includes(name)]));
}

/** @param {Drawn} drawn @param {string} model @param {string} coordinator */
function drawStorage(drawn, model, coordinator) {
  const application = { endpoint: 'http://s3.example:9000', bucket: 'b', 'access-key': 'a', 'secret-key': 's' };
  drawStub(drawn, {
    app: 'object-store',
    model,
    units: 1,
    endpoint: 'out',
    role: 'provides',
    interface: 's3',
    publishes: { application },
  });
  drawn.relations.push([`${coordinator}:s3`, storage]);
}

/** @param {Drawn} drawn @param {string} model @param {string} app @param {any} charm @param {any} relation */
function drawRelation(drawn, model, app, charm, relation) {
  const own = charm.endpoints.find((/** @type {any} */ { name }) => name === relation.endpoint);
  const endpoint = `to-${relation.endpoint}`;
  const role = own.role === 'provides' ? flip.provides : flip.requires;
  drawStub(drawn, {
    app: relation.remoteApp,
    model,
    units: relation.remoteUnits,
    endpoint,
    role,
    interface: own.interface,
    publishes: publishedBy(relation, own, model),
  });
  drawn.relations.push([`${app}:${relation.endpoint}`, `${relation.remoteApp}:${endpoint}`]);
}

/** What the far side had published, as the record tells it. @param {any} relation @param {any} own @param {string} model */
function publishedBy(relation, own, model) {
  /** @type {Record<string, unknown>} */
  const application = {};
  /** @type {Record<string, unknown>} */
  const units = {};
  for (const [unit, url] of Object.entries(relation.unitEndpoints ?? {})) if (url) units[unit] = { endpoint: { url } };
  if (own.interface === 'prometheus_remote_write' && own.role === 'requires') {
    for (let number = 0; number < relation.remoteUnits; number++) {
      const host = `${relation.remoteApp}-${number}.${relation.remoteApp}-endpoints.${model}.svc.cluster.local`;
      units[`${relation.remoteApp}/${number}`] = {
        remote_write: { url: relation.url ?? `http://${host}:8080/api/v1/push` },
      };
    }
  }
  if (relation.offeredReceivers) {
    application.receivers = Object.entries(relation.offeredReceivers).map(([name, url]) => ({
      protocol: { name, type: name.includes('grpc') ? 'grpc' : 'http' },
      url,
    }));
  }
  if (relation.requestedReceivers) application.receivers = relation.requestedReceivers;
  if (own.interface === 'ingress' && relation.url) application.ingress = { url: relation.url };
  if (own.interface === 'traefik_route' && relation.url) {
    const { hostname, protocol } = new URL(relation.url);
    Object.assign(application, { external_host: hostname, scheme: protocol.replace(':', '') });
  }
  return { application, units };
}

/** @param {Drawn} drawn @param {{ app: string, model: string, units: number, endpoint: string, role: string, interface: string, publishes: object }} stub */
function drawStub(drawn, { app, model, units, endpoint, role, interface: face, publishes }) {
  const charm = `${app}-as-recorded`;
  drawn.charms[charm] ??= { endpoints: {} };
  drawn.charms[charm].endpoints[endpoint] = { role, interface: face };
  drawn.applications[app] ??= { charm, model, units, publishes: {} };
  drawn.applications[app].publishes[endpoint] = publishes;
}

/**
 * Records that tell of something gone are drawn twice: as it must have been, then as given.
 * @param {any} record @param {any} catalogue @returns {readonly Drawn[]}
 */
export function workerDocuments(record, catalogue) {
  const { then, given } = record;
  const drawn = workerDocument(record, catalogue);
  const published = then.cluster?.[0]?.app?.role;
  const isRoleGone =
    typeof published === 'string' && !published.split(',').some((role) => given.config[`role-${role}`] !== false);
  const isLoggingGone = Array.isArray(given.existingLogTargets) && given.existingLogTargets.length > 0;
  if (!isRoleGone && !isLoggingGone) return [drawn];
  const before = structuredClone(drawn);
  if (isRoleGone) for (const role of published.split(',')) before.applications[given.app].config[`role-${role}`] = true;
  if (isLoggingGone) addLogging(before, given);
  return [before, drawn];
}

/** @param {Drawn} drawn @param {any} given */
function addLogging(drawn, given) {
  for (const { app } of given.coordinatorRelations) {
    const published = drawn.applications[app].publishes.cluster.application;
    published.loki_endpoints = Object.fromEntries(
      given.existingLogTargets.map((/** @type {string} */ unit) => [unit, `http://${app}:3100/loki/api/v1/push`]),
    );
  }
}

/** @param {any} record @param {any} catalogue @returns {Drawn} */
function workerDocument({ name, product, given }, catalogue) {
  const { charms, clusterEndpoints, channel } = knowledgeOf(product, catalogue);
  const own = charms.worker.endpoints.find((/** @type {any} */ one) => one.name === clusterEndpoints[1]);
  const drawn = emptyDocument(name, 'cos');
  drawn.applications[given.app] = { charm: charms.worker.name, channel, model: 'cos', units: 1, config: given.config };
  for (const { app, appData } of given.coordinatorRelations) {
    const publishes = { application: appData, units: {} };
    drawStub(drawn, {
      app,
      model: 'cos',
      units: 1,
      endpoint: 'cluster',
      role: 'provides',
      interface: own.interface,
      publishes,
    });
    drawn.relations.push([`${given.app}:${own.name}`, `${app}:cluster`]);
  }
  return drawn;
}
