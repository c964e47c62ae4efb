// What a worker has received from its coordinator. Without a configuration for the workload nothing of it counts.
import type { DatabagForm } from '../catalogue/catalogue.ts';
import { flatMap } from '../flat-map.ts';
import { type Fact, partOf } from './fact.ts';
import { isUnreadable } from './form.ts';
import { asList, asObject, asText, decoded, member } from './json.ts';
import { endpointOf, type Link, type View } from './view.ts';

export type CoordinatorData = { readonly link: Link; readonly config: Fact };

export function coordinatorData(view: View): CoordinatorData | undefined {
  const [link] = view.on(endpointOf(view, 'ClusterRequirer'));
  const config = link?.application.read('worker_config');
  if (link === undefined || config === undefined) return undefined;
  return Object.entries(forms).every(([key, form]) => isInOrder(link.application.read(key), form))
    ? { link, config }
    : undefined;
}

/** All keys are read together: one that cannot be read makes the others count for nothing. */
const forms: Readonly<Record<string, DatabagForm>> = {
  loki_endpoints: 'urls',
  charm_tracing_receivers: 'urls',
  workload_tracing_receivers: 'urls',
  remote_write_endpoints: 'url-list',
  worker_ports: 'numbers',
};

/** What a coordinator of ours wrote is; only what a user states may not be. */
function isInOrder(fact: Fact | undefined, form: DatabagForm): boolean {
  return fact === undefined || fact.step !== undefined || !isUnreadable(fact.value, form);
}

export type Entry = { readonly name: string; readonly url: string; readonly fact: Fact };

/** The entries of a map from names to URLs, in its order. */
export function entriesOf(data: CoordinatorData | undefined, key: string): readonly Entry[] {
  const fact = data?.link.application.read(key);
  const map = asObject(decoded(fact?.value ?? null));
  if (fact === undefined || map === undefined) return [];
  return flatMap(Object.entries(map), ([name, url]) =>
    typeof url === 'string' ? [{ name, url, fact: partOf(fact, name, url) }] : [],
  );
}

export function remoteWriteEntries(data: CoordinatorData | undefined): readonly Entry[] {
  const fact = data?.link.application.read('remote_write_endpoints');
  const list = asList(decoded(fact?.value ?? null));
  if (fact === undefined || list === undefined) return [];
  return flatMap(list, (one) => {
    const url = asText(member(one, 'url'));
    return url === undefined ? [] : [{ name: url, url, fact: partOf(fact, url, one) }];
  });
}

/** Ports the coordinator names; `undefined` where it names none. */
export function portsIn(data: CoordinatorData | undefined): readonly number[] | undefined {
  const list = asList(decoded(data?.link.application.read('worker_ports')?.value ?? null));
  const numbers = list?.filter((one) => typeof one === 'number');
  return numbers === undefined || numbers.length === 0 ? undefined : [...numbers].sort((a, b) => a - b);
}

/** True once certificate, its authority and the key are all there. */
export function hasTlsData(data: CoordinatorData | undefined): boolean {
  return tlsFacts(data).length === tlsKeys.length;
}

export function tlsFacts(data: CoordinatorData | undefined): readonly Fact[] {
  return flatMap(tlsKeys, (key) => data?.link.application.read(key) ?? []);
}

const tlsKeys = ['ca_cert', 'server_cert', 'privkey_secret_id'] as const;
