// Edits of applications: add, remove, and set what is stated of one. Renaming, which reaches everywhere, stands in rename.ts.
import { bounds, isPlace } from './bounds.ts';
import type {
  Application,
  ApplicationId,
  CharmName,
  Deployment,
  Document,
  Edit,
  EndpointName,
  Json,
  ModelName,
  Point,
  Scalar,
  StatedDatabags,
} from './document.ts';
import { applicationOf, isPossibleName } from './name.ts';
import { entryOf, isRecord, isSameJson, keepEntries, withEntry, withoutEntry } from './record.ts';

/** Nothing where the name is taken or could not be referred to. */
export function addApplication(id: ApplicationId, stated: Partial<Application> = {}, at?: Point): Edit {
  return (document) => {
    const { applications } = document.deployment;
    if (!isPossibleName(id) || Object.hasOwn(applications, id)) return document;
    const application: Application = { model: 'default', config: {}, ...stated };
    const added = inDeployment(document, { applications: withEntry(applications, id, application) });
    return at && isPlace(at) ? { ...added, positions: withEntry(document.positions, id, at) } : added;
  };
}

/** With its relations and position; notes about it stay, about nothing. */
export function removeApplication(id: ApplicationId): Edit {
  return (document) => {
    const { applications, relations } = document.deployment;
    if (!Object.hasOwn(applications, id)) return document;
    const kept = keepEntries(relations, (_, ends) => ends.every((end) => applicationOf(end) !== id));
    const gone = new Set([id, ...Object.keys(relations).filter((relation) => !Object.hasOwn(kept, relation))]);
    return {
      ...inDeployment(document, { applications: withoutEntry(applications, id), relations: kept }),
      positions: withoutEntry(document.positions, id),
      notes: withoutAbout(document, gone),
    };
  };
}

function withoutAbout({ notes }: Document, gone: ReadonlySet<string>): Document['notes'] {
  if (!notes.some(({ about }) => about !== undefined && gone.has(about))) return notes;
  return notes.map((note) => {
    if (note.about === undefined || !gone.has(note.about)) return note;
    const { about: _, ...rest } = note;
    return rest;
  });
}

/** `undefined`: not stated. Nothing where the number is no count of units. */
export function setUnits(id: ApplicationId, units: number | undefined): Edit {
  if (units !== undefined && !isCount(units)) return (document) => document;
  return setField(id, 'units', units);
}

/** The number of the unit that leads; `undefined`: not stated. */
export function setLeader(id: ApplicationId, leader: number | undefined): Edit {
  if (leader !== undefined && !isCount(leader)) return (document) => document;
  return setField(id, 'leader', leader);
}

export function setCharm(id: ApplicationId, charm: CharmName | undefined): Edit {
  return setField(id, 'charm', charm);
}

export function setChannel(id: ApplicationId, channel: string | undefined): Edit {
  return setField(id, 'channel', channel);
}

export function setModel(id: ApplicationId, model: ModelName): Edit {
  return isPossibleName(model) ? setField(id, 'model', model) : (document) => document;
}

/** `false` denies what only an action, a secret or a human could supply; `undefined`: not stated. */
export function setAssume(id: ApplicationId, assume: boolean | undefined): Edit {
  return setField(id, 'assume', assume);
}

/** Whether Juju lets the charm have its way with the cluster. Stands among what only Juju uses. */
export function trustOf({ juju }: Application): boolean {
  return isRecord(juju) && juju['trust'] === true;
}

export function setTrust(id: ApplicationId, isTrusted: boolean): Edit {
  return inApplication(id, (application) => {
    if (trustOf(application) === isTrusted) return application;
    const { juju, ...rest } = application;
    const others = isRecord(juju) ? withoutEntry(juju, 'trust') : {};
    const changed = isTrusted ? { ...others, trust: true } : others;
    return Object.keys(changed).length === 0 ? rest : { ...rest, juju: changed };
  });
}

export function setPublishes(id: ApplicationId, publishes: StatedDatabags | undefined): Edit {
  return setField(id, 'publishes', publishes);
}

/** `undefined` gives the option back to the charm's default. */
export function setConfig(id: ApplicationId, option: string, value: Scalar | undefined): Edit {
  return inApplication(id, (application) => {
    const { config } = application;
    const changed = value === undefined ? withoutEntry(config, option) : withEntry(config, option, value);
    return changed === config || option === '__proto__' ? application : { ...application, config: changed };
  });
}

export function addOffer(id: ApplicationId, offer: string, endpoints: readonly EndpointName[]): Edit {
  return inApplication(id, (application) => {
    const offers = application.offers ?? {};
    if (!isPossibleName(offer) || isSameJson(entryOf(offers, offer), endpoints)) return application;
    return { ...application, offers: withEntry(offers, offer, endpoints) };
  });
}

export function removeOffer(id: ApplicationId, offer: string): Edit {
  return inApplication(id, (application) => {
    if (!application.offers || !Object.hasOwn(application.offers, offer)) return application;
    const { offers, ...rest } = application;
    const left = withoutEntry(offers, offer);
    return Object.keys(left).length === 0 ? rest : { ...rest, offers: left };
  });
}

function isCount(units: number): boolean {
  return Number.isInteger(units) && units >= 0 && units <= bounds.units;
}

type Field = 'charm' | 'channel' | 'model' | 'units' | 'leader' | 'assume' | 'publishes';

function setField<F extends Field>(id: ApplicationId, field: F, value: Application[F] | undefined): Edit {
  return inApplication(id, (application) => {
    const now: Json | undefined = application[field];
    if (isSameJson(now, value)) return application;
    const { [field]: _, ...rest } = application;
    // Narrowing: the field that was taken out comes back with a value of its own type, or was optional.
    return (value === undefined ? rest : { ...application, [field]: value }) as Application;
  });
}

function inApplication(id: ApplicationId, change: (application: Application) => Application): Edit {
  return (document) => {
    const { applications } = document.deployment;
    const application = entryOf(applications, id);
    if (application === undefined) return document;
    return inDeployment(document, { applications: withEntry(applications, id, change(application)) });
  };
}

function inDeployment(document: Document, parts: Partial<Deployment>): Document {
  const { applications, relations } = { ...document.deployment, ...parts };
  const isSame = applications === document.deployment.applications && relations === document.deployment.relations;
  return isSame ? document : { ...document, deployment: { ...document.deployment, ...parts } };
}
