// URLs taken apart as the charms do it, which is how Python does it: text without `://` has no host.

export type Url = {
  readonly scheme: string;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly path: string;
};

/** Total. `tempo:4317` has the scheme `tempo`, the path `4317` and no host, as in the charms. */
export function parseUrl(text: string): Url {
  const [, scheme = '', rest = text] = /^([a-zA-Z][a-zA-Z0-9+.-]*):([\s\S]*)$/.exec(text) ?? [];
  const lower = scheme.toLowerCase();
  if (!rest.startsWith('//')) return { scheme: lower, host: undefined, port: undefined, path: withoutQuery(rest) };
  const end = rest.slice(2).search(/[/?#]/);
  const net = end < 0 ? rest.slice(2) : rest.slice(2, 2 + end);
  const path = end < 0 ? '' : withoutQuery(rest.slice(2 + end));
  const { host, port } = hostAndPort(net);
  return { scheme: lower, host, port, path };
}

/** The port, or the one the scheme stands for. The charms take any scheme that ends in `s` for a secure one. */
export function portOf(url: Url): number {
  return url.port ?? (isSecure(url) ? 443 : 80);
}

export function isSecure(url: Url): boolean {
  return url.scheme.endsWith('s');
}

/** What stands between the scheme and the path: host and port. */
export function netOf(text: string): string {
  const url = parseUrl(text);
  return url.port === undefined ? (url.host ?? '') : `${url.host ?? ''}:${url.port}`;
}

function withoutQuery(path: string): string {
  return path.replace(/[?#][\s\S]*$/, '');
}

function hostAndPort(net: string): { host: string | undefined; port: number | undefined } {
  const [, host = '', port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(net) ?? [];
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return { host: name === '' ? undefined : name, port: port === undefined || port === '' ? undefined : Number(port) };
}

const IP = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*)$/;

/** The name by which a remote host goes in paths and upstreams: its first label, or its address with dashes. `undefined` where nothing is left. */
export function hostLabel(text: string): string | undefined {
  const { host } = parseUrl(text);
  if (host === undefined) return undefined;
  if (IP.test(host)) return host.replace(/[.:]/g, '-');
  const label = (host.split('.')[0] ?? '').replace(/[^a-zA-Z0-9-]/g, '').replace(/^-+|-+$/g, '');
  return label === '' ? undefined : label;
}
