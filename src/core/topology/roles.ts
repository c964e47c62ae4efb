// Roles of worker applications: those switched on, what meta-roles stand for, and what a cluster lacks.
import type { Charm, ConfigOption, Product } from '../catalogue/catalogue.ts';
import type { Application, Scalar } from '../document/document.ts';
import { entryOf } from '../document/record.ts';
import { flatMap } from '../flat-map.ts';

/** The roles that a worker's options switch on, in the order of the options, meta-roles as they are. */
export function rolesOf(charm: Charm | undefined, config: ReadonlyMap<string, Scalar>): readonly string[] {
  return flatMap(charm?.config ?? [], ({ name, role }) => (role !== undefined && isOn(config.get(name)) ? [role] : []));
}

/** The roles that stated databags publish in place of the charm's own. */
export function publishedRoles(stated: Application, endpoint: string): readonly string[] | undefined {
  const role = entryOf(stated.publishes ?? {}, endpoint)?.application?.['role'];
  return typeof role === 'string' ? role.replaceAll('"', '').split(',') : undefined;
}

/** Meta-roles replaced by what they stand for; any other name stays. */
export function expandRoles(roles: readonly string[], product: Product | undefined): readonly string[] {
  const metaRoles = product?.metaRoles ?? {};
  return flatMap(roles, (role) => entryOf(metaRoles, role) ?? [role]);
}

/** What must be set so that a worker has these roles and no other: options that stand so by default are left out. */
export function configForRoles(charm: Charm | undefined, wanted: readonly string[]): Readonly<Record<string, Scalar>> {
  const isWanted = ({ role }: ConfigOption) => role !== undefined && wanted.includes(role);
  const changed = (charm?.config ?? []).filter((one) => one.role !== undefined && isWanted(one) !== one.default);
  return Object.fromEntries(changed.map((option) => [option.name, isWanted(option)]));
}

/** Options come as booleans, or as text where somebody quoted them. */
function isOn(value: Scalar | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
