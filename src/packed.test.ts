// What is published works by itself: packed, installed in an empty folder without a network, run and imported there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'orrery-packed-'));

const drawing = {
  orrery: 1,
  title: 'A small one',
  applications: {
    coordinator: { charm: 'coordinator' },
    worker: { charm: 'worker', units: 2 },
    logs: { charm: 'logging-store' },
  },
  relations: [
    ['coordinator:cluster', 'worker:cluster'],
    ['coordinator:logging', 'logs:logging'],
  ],
};

beforeAll(() => {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root));
  write('package.json', JSON.stringify({ private: true, type: 'module' }));
  write('drawing.json', JSON.stringify(drawing));
  npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed tarball', () => {
  it('installs alone: nothing else is fetched with it', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['orrery']);
  });

  it('holds what is built, and no source', () => {
    const names = readdirSync(join(folder, 'node_modules/orrery')).sort();
    expect(names).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  });

  it('brings a command that draws', () => {
    const picture = npm(['exec', '--offline', '--', 'orrery', 'render', 'drawing.json', '--to', 'svg'], folder);
    expect(picture).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(picture).toContain('worker');
  });

  it('brings a core that derives', () => {
    write(
      'derive.js',
      `import { readFileSync } from 'node:fs';
       import { derive, parseDocument } from 'orrery';
       const { value } = parseDocument(JSON.parse(readFileSync('drawing.json', 'utf8')));
       console.log(derive(value.deployment).flows.filter(({ signal, end }) => signal === 'logs' && end === 'stored').length);`,
    );
    expect(Number(run(['derive.js']))).toBeGreaterThan(0);
  });

  it.each(['nodenext', 'bundler'])(
    'declares the types of core to a program that resolves modules as %s',
    (resolution) => {
      write(
        'derive.ts',
        `import { derive, parseDocument, type Analysis, type Flow } from 'orrery';
       const read = parseDocument({ orrery: 1, applications: {} });
       if (!read.ok) throw new Error(read.problems[0]?.message);
       const analysis: Analysis = derive(read.value.deployment);
       export const flows: readonly Flow[] = analysis.flows;
       // @ts-expect-error what is derived is no number
       export const wrong: number = analysis;
       // @ts-expect-error a flow has no such part
       export const absent = analysis.flows[0]?.nothing;`,
      );
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const words = ['--noEmit', '--strict', '--types', '', '--lib', 'es2023', '--module', module];
      expect(run([tsc, ...words, '--moduleResolution', resolution, 'derive.ts'])).toBe('');
    },
  );

  it('brings an embed that is small, with all that it loads at once', () => {
    const embed = readFileSync(join(folder, 'node_modules/orrery/dist/embed/orrery.js'));
    expect(embed.toString()).not.toMatch(/^import|\bfrom\s*["']/m);
    expect(gzipSync(embed, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });

  it('brings an embed that defines its element where there is a page', () => {
    write(
      'embed.js',
      `globalThis.HTMLElement = class {};
       globalThis.customElements = { get: () => undefined, define: (name) => console.log(name) };
       await import('orrery/embed');`,
    );
    expect(run(['embed.js']).trim()).toBe('orrery-diagram');
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** What a program prints when Node runs it in the empty folder; what goes wrong is told with all that was said. */
function run(words: readonly string[]): string {
  return output(process.execPath, words, folder);
}

function npm(words: readonly string[], cwd: string): string {
  const own = process.env['npm_execpath'];
  return own?.endsWith('.js') ? output(process.execPath, [own, ...words], cwd) : output('npm', words, cwd);
}

function output(command: string, words: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, words, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const said =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : [error];
    throw new Error(`${[command, ...words].join(' ')}\n${said.join('\n')}`);
  }
}
