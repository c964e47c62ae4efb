// Who may import whom, and which words stay out of which folders. What the type checker and Biome hold is not repeated here.
import { posix } from 'node:path';

/** @typedef {{ from: string, to: string, names: readonly string[], lazy: boolean }} Import `to` is a path below src, or a package; `names` are values, not types */
/** @typedef {ReadonlyMap<string, string>} Files text by path below src, as `core/derive.ts` */

/** Core's folders from left to right: each may import what stands to its left. `read` stands aside. */
const pipeline = [
  'topology',
  'library',
  'settle',
  'flow',
  'diagnose',
  'compare',
  'edit',
  'story',
  'narrate',
  'layout',
  'scene',
  'write',
];

/** @type {Readonly<Record<string, readonly string[]>>} which folders of core a folder of core may import, besides itself */
const mayImport = {
  document: [],
  catalogue: ['document'],
  ...Object.fromEntries(pipeline.map((folder, at) => [folder, ['document', 'catalogue', ...pipeline.slice(0, at)]])),
  read: ['document', 'catalogue', 'topology'],
};

/** @type {Readonly<Record<string, readonly string[]>>} packages by folder; what is not listed may import none */
const packages = {
  'core/document': ['zod'],
  'core/catalogue': ['zod'],
  'core/read': ['yaml', 'js-yaml', 'zod'],
  'core/write': ['yaml', 'js-yaml', 'zod', 'micromark'],
  viewer: ['react', 'react-dom', '@xyflow/react'],
  editor: [
    'react',
    'react-dom',
    '@xyflow/react',
    'zustand',
    '@radix-ui',
    'lucide-react',
    'fflate',
    'yjs',
    'cmdk',
    '@codemirror',
    '@lezer',
  ],
  raster: ['@resvg/resvg-wasm', 'gifenc', 'fflate'],
  cli: ['node:'],
  'main.tsx': ['react', 'react-dom', '@xyflow/react', '@fontsource-variable'],
};

/** @type {Readonly<Record<string, readonly string[]>>} which of the parts outside core a part may import */
const parts = {
  core: [],
  viewer: ['core'],
  raster: [],
  editor: ['core', 'viewer', 'raster'],
  embed: ['core'],
  cli: ['core', 'raster'],
  'main.tsx': ['core', 'viewer', 'editor'],
};

/** What the embed may have of core at once: what paints marks and tokens. All that parses, derives or lays out comes when asked for. */
const painting = [
  'attributes',
  'frame',
  'paintTokens',
  'palette',
  'period',
  'shapeMarks',
  'stylesheet',
  'variables',
  'words',
];

/** Tables whose rows know nothing of each other: the folder of the rows, the file that lists them, and what they share. */
const tables = [
  { rows: 'core/diagnose/rules', list: 'core/diagnose/diagnose.ts', shared: [] },
  { rows: 'core/library', list: 'core/library/library.ts', shared: [] },
  { rows: 'core/read', list: 'core/read/read.ts', shared: ['core/read/content.ts'] },
  { rows: 'core/write', list: 'core/write/write.ts', shared: [] },
  { rows: 'core/catalogue/charms', list: 'core/catalogue/charms/charms.ts', shared: [] },
  { rows: 'core/catalogue/interfaces', list: 'core/catalogue/interfaces/interfaces.ts', shared: [] },
  { rows: 'core/catalogue/products', list: 'core/catalogue/products/products.ts', shared: [] },
];

const vagueNames = ['utils', 'util', 'types', 'helpers', 'helper', 'constants', 'common', 'misc', 'index'];

/** Calls whose answer depends on chance or on the place where the program runs. */
const unsteady = /\bMath\.random\b|\blocaleCompare\b|\btoLocale\w+/;

/**
 * One sentence for every fence that is broken, in the order of the files; none when all stand.
 * @param {Files} files
 * @param {readonly string[]} charmNames names that may stand in the catalogue, in tests and in examples only
 * @returns {readonly string[]}
 */
export function breaches(files, charmNames) {
  const imports = new Map([...files].map(([path, text]) => [path, importsOf(path, text)]));
  const rows = rowsOf(imports);
  return [...files].flatMap(([path, text]) => [
    ...nameBreaches(path),
    ...wordBreaches(path, text, charmNames),
    ...(imports.get(path) ?? []).flatMap((one) => [...importBreaches(one), ...rowBreaches(one, rows)]),
  ]);
}

/** @param {string} path @param {string} text @returns {readonly Import[]} */
export function importsOf(path, text) {
  const code = withoutComments(text);
  const found = [
    ...matches(code, /\b(?:import|export)\s+([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/g, false),
    ...matches(code, /\bimport(\s*)['"]([^'"]+)['"]/g, false),
    ...matches(code, /\bimport\((\s*)['"]([^'"]+)['"]/g, true),
    ...matches(code, /\bnew URL\((\s*)['"](\.[^'"]*\.\w+)['"]/g, true),
  ];
  return found.map(({ to, ...rest }) => ({ from: path, to: place(path, to), ...rest }));
}

/** @param {string} code @param {RegExp} pattern of a clause and a place @param {boolean} lazy */
function matches(code, pattern, lazy) {
  return [...code.matchAll(pattern)].map(([, clause = '', to = '']) => ({ to, names: valuesIn(clause), lazy }));
}

/** The names of a clause that are more than types; `*` for all there are. @param {string} clause */
function valuesIn(clause) {
  if (/^type\b/.test(clause)) return [];
  const names = clause.replace(/[{}]/g, ',').split(',');
  return names.map((name) => name.trim().split(/\s/)[0] ?? '').filter((name) => name !== '' && name !== 'type');
}

/** @param {string} from @param {string} to as written */
function place(from, to) {
  const path = to.replace(/\?.*$/, '');
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
}

/** @param {string} text */
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}

/** What every folder of core may use: it knows nothing of what core is about. */
const forAll = ['core/memo.ts', 'core/flat-map.ts'];

/** What tests share: no part of the product. */
const forTests = ['core/testing.ts', 'core/adversary.ts', 'core/mending.ts'];

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$/.test(path) || forTests.includes(path);
}

/** The part of the house: `core`, `viewer`, … @param {string} path */
function partOf(path) {
  return path.split('/')[0] ?? '';
}

/** The folder of core, or nothing for what stands directly in core. @param {string} path */
function coreFolder(path) {
  const [part, folder, ...below] = path.split('/');
  return part === 'core' && below.length > 0 ? folder : undefined;
}

/** @param {string} path @returns {readonly string[]} */
function nameBreaches(path) {
  const name = posix.basename(path).split('.')[0] ?? '';
  return vagueNames.includes(name) ? [`${path} is named for nothing of the domain`] : [];
}

/** @param {string} path @param {string} text @param {readonly string[]} charmNames @returns {readonly string[]} */
function wordBreaches(path, text, charmNames) {
  if (isTest(path)) return [];
  const code = withoutComments(text);
  const call = partOf(path) === 'core' ? unsteady.exec(code)?.[0] : undefined;
  const named = coreFolder(path) === 'catalogue' ? [] : charmNames.filter((name) => hasWord(code, name));
  return [
    ...(call ? [`${path} uses ${call}, whose answer is not the same everywhere`] : []),
    ...named.map((name) => `${path} names the charm ${name}`),
  ];
}

/** @param {string} code @param {string} word */
function hasWord(code, word) {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code);
}

/** @param {Import} one @returns {readonly string[]} */
function importBreaches(one) {
  if (one.to.startsWith('..')) return isTest(one.from) ? [] : [`${one.from} reaches out of src to ${one.to}`];
  const inside = one.to.includes('/') && Object.hasOwn(parts, partOf(one.to));
  if (!inside) return isTest(one.from) ? [] : packageBreaches(one);
  if (partOf(one.from) === 'core' && partOf(one.to) === 'core') return coreBreaches(one);
  return [...partBreaches(one), ...faceBreaches(one), ...lazyBreaches(one)];
}

/** @param {Import} one @returns {readonly string[]} */
function packageBreaches({ from, to }) {
  const folder = [`core/${coreFolder(from)}`, partOf(from)].find((name) => Object.hasOwn(packages, name)) ?? '';
  const allowed = packages[folder] ?? [];
  const isAllowed = allowed.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`));
  return isAllowed ? [] : [`${from} may not use the package ${to}`];
}

/** @param {Import} one @returns {readonly string[]} */
function coreBreaches({ from, to }) {
  if (to === 'core/core.ts')
    return isTest(from) ? [] : [`${from} imports the face of core, which is for those outside`];
  if (isTest(from)) return [];
  if (forTests.includes(to)) return [`${from} imports what is for tests only`];
  const [own, other] = [coreFolder(from), coreFolder(to)];
  if (own === undefined || own === other || forAll.includes(to)) return [];
  if (other !== undefined && mayImport[own]?.includes(other)) return [];
  return [`${from} may not import ${to}: only what stands to the left of it`];
}

/** @param {Import} one @returns {readonly string[]} */
function partBreaches({ from, to }) {
  const [own, other] = [partOf(from), partOf(to)];
  if (own === other || isTest(from) || parts[own]?.includes(other)) return [];
  return [`${from} may not import ${to}: ${own} does not know ${other}`];
}

/** @param {Import} one @returns {readonly string[]} */
function faceBreaches({ from, to }) {
  if (partOf(to) !== 'core' || to === 'core/core.ts' || (isTest(from) && forTests.includes(to))) return [];
  return partOf(from) === 'core' ? [] : [`${from} may import core/core.ts only, not ${to}`];
}

/** The embed stays small because most of core comes to it when it is asked for, not before. @param {Import} one @returns {readonly string[]} */
function lazyBreaches({ from, to, names, lazy }) {
  if (partOf(from) !== 'embed' || partOf(to) !== 'core' || lazy || isTest(from)) return [];
  const heavy = names.filter((name) => !painting.includes(name));
  return heavy.map((name) => `${from} may have ${name} of core by a lazy import only`);
}

/** The rows of every table: the files of its folder that its list imports for more than their types. @param {ReadonlyMap<string, readonly Import[]>} imports */
function rowsOf(imports) {
  return tables.map(({ rows, list, shared }) => {
    const listed = (imports.get(list) ?? []).filter(({ to, names }) => posix.dirname(to) === rows && names.length > 0);
    return new Set(listed.map(({ to }) => to).filter((row) => !shared.includes(row)));
  });
}

/** @param {Import} one @param {readonly ReadonlySet<string>[]} rows @returns {readonly string[]} */
function rowBreaches({ from, to }, rows) {
  const isSibling = !isTest(from) && rows.some((row) => row.has(from) && row.has(to));
  return isSibling ? [`${from} may not import ${to}: rows of one table do not know each other`] : [];
}
