// Writes a deployment as a Juju bundle, with its offers as an overlay. Says nothing of what a bundle has no word for.
import { COLLECTION_STYLE, dump, type Node, visit } from 'js-yaml';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Application, ApplicationId, Document, Json, Point, Relation } from '../document/document.ts';
import { applicationOf } from '../document/name.ts';
import { entryOf, isRecord, withoutUndefined } from '../document/record.ts';

type Body = { readonly [key: string]: Json };

/**
 * Bundle YAML that Juju deploys; offers stand in a second document. Applications, relations and what a bundle carried
 * before come back when it is read. A bundle has one model, so other models are told in a comment. With the catalogue a
 * new drawing whose charms are all for Kubernetes says so.
 */
export function writeBundle(document: Document, catalogue?: Pick<Catalogue, 'charms'>): string {
  const isKubernetes = isForKubernetes(document, catalogue);
  const { applications, relations } = document.deployment;
  const outside = namesOutside(applications, relations);
  const entries = Object.entries(applications).filter(([id]) => !outside.has(id));
  const base: Body = withoutUndefined({
    bundle: isKubernetes ? 'kubernetes' : undefined,
    ...restOf(document),
    applications: inOrder(
      entries.filter(([, { saas }]) => saas === undefined),
      (application, id) => applicationBody(application, entryOf(document.positions, id), isKubernetes),
    ),
    saas: filled(
      inOrder(
        entries.filter(([, { saas }]) => saas !== undefined),
        saasBody,
      ),
    ),
    relations: linesOf(relations),
  });
  const offers = filled(
    inOrder(
      entries.filter(([, application]) => hasOffers(application)),
      offersBody,
    ),
  );
  const overlay = offers ? `--- # overlay.yaml\n${print({ applications: offers })}` : '';
  return modelComment(document) + print(base) + overlay;
}

function isForKubernetes({ juju, deployment }: Document, catalogue: Pick<Catalogue, 'charms'> | undefined): boolean {
  if (isBody(juju)) return juju['bundle'] === 'kubernetes';
  const charms = Object.values(deployment.applications).flatMap(({ charm }) => (charm === undefined ? [] : [charm]));
  return charms.length > 0 && charms.every((name) => catalogue?.charms.get(name)?.substrate === 'kubernetes');
}

const ours = new Set(['bundle', 'applications', 'services', 'relations', 'saas', 'baskets']);

function restOf({ juju }: Document): Body {
  if (!isBody(juju)) return {};
  return Object.fromEntries(Object.entries(juju).filter(([key]) => !ours.has(key)));
}

/** Applications of another file: they are there again as soon as a line names them. */
function namesOutside(
  applications: Document['deployment']['applications'],
  relations: Document['deployment']['relations'],
): ReadonlySet<ApplicationId> {
  const named = new Set(Object.values(relations).flatMap((line) => line.map(applicationOf)));
  const outside = Object.entries(applications).filter(([id, application]) => isOutside(application) && named.has(id));
  return new Set(outside.map(([id]) => id));
}

function isOutside({ charm, juju }: Application): boolean {
  return charm === undefined && isBody(juju) && juju['outside'] === true;
}

function applicationBody(application: Application, position: Point | undefined, isKubernetes: boolean): Body {
  const { charm, channel, units, config } = application;
  const juju = isBody(application.juju) ? application.juju : {};
  const { charm: written, options, offers: _, annotations, outside: __, ...others } = juju;
  return withoutUndefined({
    charm: written ?? charm,
    channel,
    [isKubernetes ? 'scale' : 'num_units']: units,
    ...without(others, ['channel', 'scale', 'num_units']),
    options: filled({ ...sorted(config), ...(isBody(options) ? options : {}) }),
    annotations: annotationsOf(annotations, position),
  });
}

function annotationsOf(annotations: Json | undefined, position: Point | undefined): Json | undefined {
  if (!position) return annotations;
  return { ...(isBody(annotations) ? annotations : {}), 'gui-x': String(position.x), 'gui-y': String(position.y) };
}

function saasBody({ saas, juju }: Application): Body {
  const rest = isBody(juju) ? without(juju, ['url']) : {};
  return saas ? { url: saas, ...rest } : rest;
}

function hasOffers({ offers, saas }: Application): boolean {
  return saas === undefined && offers !== undefined && Object.keys(offers).length > 0;
}

function offersBody({ offers, juju }: Application): Body {
  const rests = isBody(juju) && isBody(juju['offers']) ? juju['offers'] : {};
  const bodies = inOrder(Object.entries(offers ?? {}), (endpoints, name) => {
    const rest = entryOf(rests, name);
    return { endpoints, ...(isBody(rest) ? rest : {}) };
  });
  return { offers: bodies };
}

function linesOf(relations: Document['deployment']['relations']): readonly Relation[] | undefined {
  const ids = Object.keys(relations).sort();
  if (ids.length === 0) return undefined;
  return ids.flatMap((id) => (relations[id] ? [relations[id]] : []));
}

function modelComment({ deployment }: Document): string {
  const here = Object.values(deployment.applications).filter(({ saas }) => saas === undefined);
  const models = [...new Set(here.map(({ model }) => model))].sort();
  if (models.length < 2) return '';
  return `# The drawing has the models ${models.join(', ')}; a bundle deploys everything into one.\n`;
}

/** Pairs of refs stand on one line each, as people write them. */
function print(body: Body): string {
  return dump(body, {
    noRefs: true,
    lineWidth: -1,
    transform: (documents) =>
      visit(documents, (node, { depth }) => {
        if (depth === 2 && node.kind === 'sequence' && isPair(node)) node.style = COLLECTION_STYLE.FLOW;
      }),
  });
}

function isPair({ items }: { readonly items: readonly Node[] }): boolean {
  return items.length === 2 && items.every(({ kind }) => kind === 'scalar');
}

function inOrder<T>(entries: readonly (readonly [string, T])[], bodyOf: (value: T, name: string) => Body): Body {
  const bodies = entries.map(([name, value]) => [name, bodyOf(value, name)] as const);
  return Object.fromEntries(bodies.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sorted<T extends Json>(record: Readonly<Record<string, T>>): Body {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function without(body: Body, keys: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

function filled(body: Body): Body | undefined {
  return Object.keys(body).length === 0 ? undefined : body;
}

function isBody(value: unknown): value is Body {
  return isRecord(value);
}
