// What can be placed in a drawing: a row for each charm, and for a worker's charm one for each role that it can have.
import type { Catalogue, Charm, Product, RoleName } from '../catalogue/catalogue.ts';
import { addApplication } from '../document/application.ts';
import type {
  Application,
  ApplicationId,
  CharmName,
  Deployment,
  Document,
  Edit,
  ModelName,
  Point,
} from '../document/document.ts';
import { applicationNameFor, freeName, isPossibleName } from '../document/name.ts';
import { entryOf } from '../document/record.ts';
import { memo } from '../memo.ts';
import { channelOf } from '../topology/channel.ts';
import { configForRoles, expandRoles } from '../topology/roles.ts';

export const placeableGroups = [
  'coordinators',
  'workers',
  'stores',
  'collectors',
  'support',
  'pattern',
  'own',
] as const;
export type PlaceableGroup = (typeof placeableGroups)[number];

export type Placeable = {
  readonly id: string; // `charm`, or `charm role`
  readonly group: PlaceableGroup;
  readonly charmName: CharmName;
  readonly charm: Charm | undefined; // of the catalogue; undefined: the document describes it, like no other
  readonly product: Product | undefined;
  readonly role: RoleName | undefined; // of workers
  readonly roles: readonly RoleName[]; // what the role stands for; the role itself where it is no meta-role
  readonly interfaces: readonly string[]; // that it speaks, each once, peers left out
  readonly wantedName: ApplicationId;
  readonly defaults: Pick<Application, 'charm' | 'channel' | 'units' | 'config'>;
};

/** By group, then as the catalogue has them, what is deprecated last. The same object for the same deployment and catalogue. */
export const placeables = memo((deployment: Deployment, catalogue: Catalogue): readonly Placeable[] => {
  const rows = [...rowsOf(catalogue), ...ownRows(deployment, catalogue)];
  const rank = ({ group, charm }: Placeable) =>
    2 * placeableGroups.indexOf(group) + (charm?.deprecated === undefined ? 0 : 1);
  return rows.toSorted((one, other) => rank(one) - rank(other));
});

export type Placing = { readonly id: ApplicationId; readonly edit: Edit };
export type Whereabouts = { readonly model?: ModelName; readonly at?: Point };

/** Adds an application of the row under a free name. Without a model it goes where most applications are; without a place, to its lane. */
export function placing({ deployment }: Document, row: Placeable, { model, at }: Whereabouts = {}): Placing {
  const wanted = isPossibleName(row.wantedName) ? row.wantedName : 'application';
  const id = freeName(wanted, (name) => Object.hasOwn(deployment.applications, name));
  const stated = { ...row.defaults, model: model ?? usualModel(deployment) };
  return { id, edit: addApplication(id, stated, at) };
}

/** The model of most applications, of several the first by name; `default` where there is none. */
export function usualModel({ applications }: Deployment): ModelName {
  const counts = new Map<ModelName, number>();
  for (const { model } of Object.values(applications)) counts.set(model, (counts.get(model) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? 'default';
}

const rowsOf = memo((catalogue: Catalogue): readonly Placeable[] =>
  [...catalogue.charms.values()].flatMap((charm) => charmRows(charm, catalogue)),
);

function charmRows(charm: Charm, { products }: Catalogue): readonly Placeable[] {
  const product = charm.product === undefined ? undefined : products.get(charm.product);
  if (charm.kind !== 'worker' || !product) return [charmRow(charm, product, undefined)];
  const roles = [...new Set([...product.roles, ...Object.keys(product.metaRoles)])];
  return roles
    .filter((role) => charm.config.some((option) => option.role === role))
    .map((role) => charmRow(charm, product, role));
}

function charmRow(charm: Charm, product: Product | undefined, role: RoleName | undefined): Placeable {
  const channel = channelOf(charm, product);
  const roles = role === undefined ? [] : expandRoles([role], product);
  const config = role === undefined ? {} : configForRoles(charm, [role]);
  return {
    id: role === undefined ? charm.name : `${charm.name} ${role}`,
    group: groupOf(charm),
    charmName: charm.name,
    charm,
    product,
    role,
    roles,
    interfaces: interfacesOf(charm.endpoints),
    wantedName: wantedName(charm, product, role),
    defaults: {
      charm: charm.name,
      ...(channel === undefined ? {} : { channel }),
      ...(charm.subordinate ? {} : { units: recommendedUnits(product, roles) }),
      config,
    },
  };
}

/** As many as the one of the roles that wants most: by what the product recommends, and to keep things more than once. */
export function recommendedUnits(product: Product | undefined, roles: readonly RoleName[]): number {
  const recommended = roles.map((role) => entryOf(product?.recommended ?? {}, role) ?? 1);
  const replicated = (product?.replication ?? []).filter(({ role }) => roles.includes(role)).map(({ units }) => units);
  return Math.max(1, ...recommended, ...replicated);
}

const groups = {
  coordinator: 'coordinators',
  worker: 'workers',
  'telemetry-store': 'stores',
  collector: 'collectors',
  support: 'support',
  unknown: 'support',
} as const satisfies Record<Charm['kind'], PlaceableGroup>;

function groupOf({ ofPattern, kind }: Charm): PlaceableGroup {
  return ofPattern ? 'pattern' : groups[kind];
}

/** A product's coordinator is called like the product, its workers for their roles, everything else like its charm. */
function wantedName(charm: Charm, product: Product | undefined, role: RoleName | undefined): ApplicationId {
  if (!product || charm.ofPattern) return applicationNameFor(charm.name);
  return role === undefined ? product.name : `${product.name}-${role}`;
}

function ownRows({ charms }: Deployment, catalogue: Catalogue): readonly Placeable[] {
  return Object.entries(charms)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { like, endpoints }]): Placeable => {
      const charm = catalogue.charms.get(like ?? name);
      const all = [
        ...(charm?.endpoints ?? []),
        ...Object.entries(endpoints).map(([own, endpoint]) => ({ ...endpoint, name: own })),
      ];
      return {
        id: `own ${name}`,
        group: 'own',
        charmName: name,
        charm,
        product: charm?.product === undefined ? undefined : catalogue.products.get(charm.product),
        role: undefined,
        roles: [],
        interfaces: interfacesOf(all),
        wantedName: applicationNameFor(name),
        defaults: { charm: name, units: 1, config: {} },
      };
    });
}

function interfacesOf(endpoints: readonly { readonly role: string; readonly interface: string }[]): readonly string[] {
  return [...new Set(endpoints.filter(({ role }) => role !== 'peers').map((endpoint) => endpoint.interface))];
}
