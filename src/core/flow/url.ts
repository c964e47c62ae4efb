// The parts of an address as databags hold it. Knows no unit and opens nothing.

/** `scheme` absent: none was written (receivers of gRPC). `port` is the scheme's own where none was written. `path` keeps what was written, query aside. */
export type Url = {
  readonly scheme: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly path: string;
};

const form =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:@[\]\s]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i;
const ports: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['grpc', 80],
  ['grpcs', 443],
]);

/** Undefined where the text is no address, or names neither port nor a scheme that has one. */
export function parseUrl(text: string): Url | undefined {
  const match = form.exec(text);
  if (match?.[2] === undefined) return undefined;
  const scheme = match[1]?.toLowerCase();
  const port = match[3] === undefined ? ports.get(scheme ?? '') : Number(match[3]);
  if (port === undefined || port > 65535) return undefined;
  return { scheme, host: match[2].toLowerCase(), port, path: match[4] ?? '/' };
}

/** Whether the scheme asks for TLS; undefined where none was written. */
export function isSecure(url: Url): boolean | undefined {
  if (url.scheme === undefined) return undefined;
  return url.scheme === 'https' || url.scheme === 'grpcs';
}
