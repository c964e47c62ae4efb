// The charm of a bundle's application: its name, out of whatever way of pointing at a charm the file uses.
import type { CharmName } from '../../document/document.ts';

/**
 * The name in `loki-k8s`, `ch:amd64/focal/loki-k8s-12`, `cs:~user/series/loki-k8s-7`, `local:loki-k8s-0` or the path of a
 * packed charm. `undefined` where nothing tells it (a folder, a branch): the name of the application is never taken for it.
 */
export function charmNameOf(charm: string): CharmName | undefined {
  if (/^(lp|branch|git|https?|bzr):/.test(charm)) return undefined;
  if (/^(\.|\/|~\/)/.test(charm) || charm.endsWith('.charm')) return nameOfPath(charm);
  const store = /^(ch|cs|local):(.+)$/.exec(charm);
  const last = (store?.[2] ?? charm).split('/').at(-1) ?? '';
  const name = store ? last.replace(/-\d+$/, '') : last;
  return name === '' ? undefined : name;
}

/** `../loki-k8s_ubuntu-22.04-amd64.charm` holds the name before the first underscore; a folder holds none we can trust. */
function nameOfPath(path: string): CharmName | undefined {
  const packed = /([^/_]+)(?:_[^/]*)?\.charm$/.exec(path);
  return packed?.[1];
}
