// The fences of the house stand, and each one notices when it is broken.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../.tools/fences.mjs';
import { catalogue } from './core/core.ts';

const root = resolve(import.meta.dirname, '..');
/** Two charms of the generic family bear the domain's own words for what they are. */
const words = ['coordinator', 'worker'];
const charmNames = [...catalogue.charms.keys()].filter((name) => !words.includes(name));

describe('the imports of this house', () => {
  it('break no fence', () => {
    expect(breaches(sources(), charmNames)).toEqual([]);
  });

  const table = { 'core/read/read.ts': "import { a } from './a.ts';\nimport { b } from './b.ts';" };
  const broken: readonly (readonly [what: string, path: string, text: string, rest?: Record<string, string>])[] = [
    ['a folder of core that imports to its right', 'core/layout/lane.ts', "import { svg } from '../write/svg.ts';"],
    ['a type that is imported from the right', 'core/flow/hop.ts', "import type { Scene } from '../scene/scene.ts';"],
    ['an edit that knows how it is drawn', 'core/edit/duplicate.ts', "import { tidy } from '../layout/tidy.ts';"],
    ['a rule that knows what edits there are', 'core/diagnose/rule.ts', "import { x } from '../edit/targets.ts';"],
    ['a document that knows the catalogue', 'core/document/edit.ts', "import { x } from '../catalogue/catalogue.ts';"],
    ['a reader that settles', 'core/read/bundle.ts', "import { settle } from '../settle/settle.ts';"],
    ['a folder of core that imports the root of core', 'core/scene/scene.ts', "import { derive } from '../derive.ts';"],
    ['a file of core that imports the face of core', 'core/draw.ts', "import { derive } from './core.ts';"],
    ['core that imports the viewer', 'core/draw.ts', "import { canvas } from '../viewer/canvas.tsx';"],
    ['core that imports a test helper', 'core/draw.ts', "import { drawings } from './testing.ts';"],
    ['core that imports a package of the screen', 'core/scene/mark.ts', "import { useMemo } from 'react';"],
    ['a folder of core with a package that is not its own', 'core/settle/round.ts', "import { parse } from 'yaml';"],
    ['core that imports Node', 'core/memo.ts', "import { readFileSync } from 'node:fs';"],
    ['a viewer that knows the editor', 'viewer/canvas.tsx', "import { store } from '../editor/store/store.ts';"],
    ['a viewer that knows a store', 'viewer/canvas.tsx', "import { create } from 'zustand';"],
    ['an editor that goes past the face of core', 'editor/app.tsx', "import { derive } from '../core/derive.ts';"],
    ['an export that passes on what is inside core', 'cli/check.ts', "export { derive } from '../core/derive.ts';"],
    [
      'an embed that derives at once',
      'embed/orrery.ts',
      "import { derive, type Scene, words } from '../core/core.ts';",
    ],
    ['an embed that takes all of core', 'embed/orrery.ts', "import * as core from '../core/core.ts';"],
    ['an embed with a package', 'embed/orrery.ts', "import { z } from 'zod';"],
    ['a command line with a package', 'cli/orrery.ts', "import { parse } from 'yaml';"],
    ['an import that spans lines', 'core/layout/lane.ts', "import {\n  svg,\n  png,\n} from '../write/svg.ts';"],
    ['a lazy import of what is to the right', 'core/flow/flow.ts', "const scene = await import('../scene/scene.ts');"],
    ['a row that imports a row', 'core/read/a.ts', "import { b } from './b.ts';", table],
    ['a file named for nothing', 'core/layout/utils.ts', ''],
    ['a barrel by name', 'viewer/index.ts', ''],
    ['a charm named in code', 'core/settle/round.ts', `if (charm === '${charmNames[0]}') stop();`],
    ['chance in core', 'core/layout/tidy.ts', 'const x = Math.random();'],
    ['an order that depends on the place', 'core/layout/tidy.ts', 'names.sort((a, b) => a.localeCompare(b));'],
    ['a path out of src', 'cli/serve.ts', "import { version } from '../../package.json';"],
  ];

  it.each(broken.map(([what, ...rest]) => ({ what, rest })))('notice $what', ({ rest: [path, text, others = {}] }) => {
    const found = breaches(new Map([...Object.entries(others), [path, text]]), charmNames);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
  });

  it('let pass what is allowed', () => {
    const files = new Map([
      ['core/layout/lane.ts', "import type { Flow } from '../flow/flow.ts';\nimport { a } from './order.ts';"],
      ['core/layout/lane.test.ts', "import { svg } from '../write/svg.ts';\nimport { it } from 'vitest';"],
      ['core/core.ts', "export { derive } from './derive.ts';"],
      [
        'embed/orrery.ts',
        "import { type Picture, paintTokens } from '../core/core.ts';\nawait import('../core/core.ts');",
      ],
      ['editor/app.tsx', `import { derive } from '../core/core.ts'; // as ${charmNames[0]} does`],
      ['core/catalogue/charms/a.ts', `export const a = { name: '${charmNames[0]}' };`],
    ]);
    expect(breaches(files, charmNames)).toEqual([]);
  });
});

describe('the type checker', () => {
  const scratch = join(root, '.cache/fence');
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each([
    ['src/core', 'document', "import '../../src/core/core.ts';\nexport const x = document.title;"],
    ['src/core', 'process', "import '../../src/core/core.ts';\nexport const x = process.argv;"],
    ['src/core', 'fetch', "import '../../src/core/core.ts';\nexport const x = fetch;"],
    ['src/core', 'setTimeout', "import '../../src/core/core.ts';\nexport const x = setTimeout;"],
    ['src', 'process', 'export const x = process.argv;'],
    ['src/cli', 'document', "import { argv } from 'node:process';\nexport const x = [argv, document.title];"],
  ])('of %s does not know the name %s', (folder, name, text) => {
    expect(typeErrors(folder, text)).toContain(`Cannot find name '${name}'`);
  });

  it('has nothing against what core may say', () => {
    expect(
      typeErrors('src/core', "import '../../src/core/core.ts';\nexport const x = new Map([[1, 2]]);"),
    ).not.toContain('scratch.ts');
  });

  function typeErrors(folder: string, text: string): string {
    const settings = {
      extends: `../../${folder}/tsconfig.json`,
      compilerOptions: { rootDir: '../..' },
      include: [],
      files: ['scratch.ts'],
    };
    write(scratch, { 'tsconfig.json': JSON.stringify(settings), 'scratch.ts': text });
    return outputOf('typescript/bin/tsc', ['-p', scratch], root);
  }
});

describe('Biome', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'orrery-fence-'));
  beforeAll(() => {
    for (const name of ['biome.json', 'package.json', '.gitignore']) cpSync(join(root, name), join(scratch, name));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each([
    [
      'noImportCycles',
      {
        'src/core/flow/a.ts': "import type { B } from './b.ts';\nexport type A = { b: B };\n",
        'src/core/flow/b.ts': "import type { A } from './a.ts';\nexport type B = { a: A };\n",
      },
    ],
    ['noBarrelFile', { 'src/core/flow/flow.ts': "export { a } from './a.ts';\n" }],
    ['noRestrictedImports', { 'src/core/flow/a.ts': "import { argv } from 'node:process';\nexport const a = argv;\n" }],
    ['noRestrictedImports', { 'src/cli/a.ts': "import { a } from '../core/flow/a.ts';\nexport const b = a;\n" }],
    ['noRestrictedGlobals', { 'src/core/flow/a.ts': 'export const a = Date.now();\n' }],
    ['noDefaultExport', { 'src/viewer/a.ts': 'export default 1;\n' }],
    ['noNonNullAssertion', { 'src/viewer/a.ts': 'export const a = (b: string | undefined) => b!.length;\n' }],
    ['noExplicitAny', { 'src/viewer/a.ts': 'export const a = (b: any) => b;\n' }],
  ])('refuses by %s', (rule, files) => {
    rmSync(join(scratch, 'src'), { recursive: true, force: true });
    write(scratch, files);
    expect(outputOf('@biomejs/biome/bin/biome', ['check'], scratch)).toContain(rule);
  });

  it('lets the face of core pass things on, and has nothing against it', () => {
    rmSync(join(scratch, 'src'), { recursive: true, force: true });
    write(scratch, { 'src/core/a.ts': 'export const a = 1;\n', 'src/core/core.ts': "export { a } from './a.ts';\n" });
    expect(outputOf('@biomejs/biome/bin/biome', ['check'], scratch)).toMatch(/No fixes applied/);
  });
});

/** Every source file of ours by its path below src. */
function sources(): ReadonlyMap<string, string> {
  const src = join(root, 'src');
  const paths = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== import.meta.filename);
  return new Map(paths.sort().map((path) => [relative(src, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

function write(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text = ''] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What an installed tool prints, however it ends. */
function outputOf(file: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', file), ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const said =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : [error];
    return said.join('\n');
  }
}
