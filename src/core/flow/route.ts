// Which location of an nginx takes a request, by nginx's own rules, and where it passes it. Knows text only, no process.
// Source: nginx documentation, ngx_http_core_module (location, merge_slashes) and ngx_http_proxy_module (proxy_pass).
import { memo } from '../memo.ts';
import type { Location, NginxServer } from '../settle/settlement.ts';

/** Where a location sends a request on: the upstream by name, the path it asks there, and whether it asks with TLS. */
export type Passing = { readonly scheme: string; readonly upstream: string; readonly path: string };

/** The location for a path: an exact one, else a long prefix that ends the search, else the first expression, else the longest prefix. */
export function locate(server: NginxServer, path: string): Location | undefined {
  const asked = mergeSlashes(path);
  const { exact, prefixes, expressions } = routes(server);
  const found = exact.get(asked);
  if (found !== undefined) return found;
  const prefix = prefixes.find(({ text }) => asked.startsWith(text));
  if (prefix?.isFinal === true) return prefix.location;
  return expressions.find(({ expression }) => expression.test(asked))?.location ?? prefix?.location;
}

type Routes = {
  readonly exact: ReadonlyMap<string, Location>; // the first of each
  readonly prefixes: readonly { readonly text: string; readonly isFinal: boolean; readonly location: Location }[]; // longest first
  readonly expressions: readonly { readonly expression: RegExp; readonly location: Location }[];
};

const routes = memo((server: NginxServer): Routes => {
  const parsed = server.locations.map((location) => ({ location, ...parseMatch(location.match) }));
  const exact = parsed.filter(({ modifier }) => modifier === '=').reverse();
  const prefixes = parsed.filter(({ modifier }) => isPrefix(modifier));
  const written = parsed.filter(({ modifier }) => modifier === '~' || modifier === '~*');
  return {
    exact: new Map(exact.map(({ text, location }) => [text, location])),
    prefixes: prefixes
      .map(({ text, modifier, location }) => ({ text, isFinal: modifier === '^~', location }))
      .sort((one, other) => other.text.length - one.text.length),
    expressions: written.flatMap(({ text, modifier, location }) => {
      const expression = compile(text, modifier === '~*' ? 'i' : '');
      return expression === undefined ? [] : [{ expression, location }];
    }),
  };
});

/** Undefined for a location that passes nothing on, and for a target that is no address. */
export function passing(location: Location, path: string): Passing | undefined {
  const match = /^([a-z]+):\/\/([^/]+)(\/.*)?$/.exec(location.to ?? '');
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { scheme: match[1], upstream: match[2], path: passedPath(location, path, match[3]) };
}

function passedPath(location: Location, path: string, replacement: string | undefined): string {
  const asked = mergeSlashes(path);
  if (location.rewrite !== undefined) return rewritten(location.rewrite, asked);
  if (replacement === undefined) return path;
  const { modifier, text } = parseMatch(location.match);
  return isPrefix(modifier) ? replacement + asked.slice(text.length) : replacement;
}

/** `^/from/(.*) /$1 break`: the flag does not matter here, as nothing follows the rewrite but the pass. */
function rewritten(rewrite: string, path: string): string {
  const [pattern = '', replacement = ''] = rewrite.split(/\s+/);
  const expression = compile(pattern, '');
  return expression === undefined ? path : path.replace(expression, replacement) || '/';
}

type Parsed = { readonly modifier: string; readonly text: string };

function parseMatch(match: string): Parsed {
  const parts = /^(=|\^~|~\*|~)\s+(.*)$/.exec(match);
  return { modifier: parts?.[1] ?? '', text: parts?.[2] ?? match };
}

function isPrefix(modifier: string): boolean {
  return modifier === '' || modifier === '^~';
}

/** An expression that JavaScript cannot read matches nothing: the drawing goes on. */
function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

function mergeSlashes(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}
