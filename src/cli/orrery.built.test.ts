// The built command line as a user runs it: another process, real files, real pipes.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/cli/orrery.js');
const example = join(root, 'public/examples/cos-ha.orrery.json');
const folder = mkdtempSync(join(tmpdir(), 'orrery-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function orrery(words: readonly string[], input?: string) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [built, ...words], input === undefined ? options : { ...options, input });
}

describe('the built file', () => {
  it('runs with nothing beside it', () => {
    const alone = join(folder, 'alone.mjs');
    copyFileSync(built, alone);
    const { status, stdout, stderr } = spawnSync(process.execPath, [alone, 'derive', example], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).counts).toMatchObject({ applications: 24, relations: 65 });
  });

  it('paints the same PNG twice, as wide as asked', () => {
    const paint = () => {
      const { status, stderr } = orrery(['render', example, '--to', 'png', '--width', '1200', '-o', 'picture.png']);
      expect([status, stderr]).toEqual([0, '']);
      return readFileSync(join(folder, 'picture.png'));
    };
    const png = paint();
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(1200);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
    expect(paint().equals(png)).toBe(true);
  });

  it('paints the same GIF twice, small enough for a page', () => {
    const paint = () => {
      const { status, stderr } = orrery(['render', example, '--to', 'gif', '-o', 'picture.gif']);
      expect([status, stderr]).toEqual([0, '']);
      return readFileSync(join(folder, 'picture.gif'));
    };
    const gif = paint();
    expect([gif.toString('latin1', 0, 6), gif.readUInt16LE(6)]).toEqual(['GIF89a', 960]);
    expect(gif.length).toBeLessThan(1_500_000);
    expect(paint().equals(gif)).toBe(true);
  });

  it('says what is missing where the painter of PNG does not lie beside it', () => {
    const alone = join(folder, 'unpainted.mjs');
    copyFileSync(built, alone);
    const words = [alone, 'render', example, '--to', 'png'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('resvg.wasm');
  });

  it('joins every relation of the COS product and follows the telemetry of every unit', () => {
    const analysis = JSON.parse(orrery(['derive', example]).stdout);
    const states = analysis.relations.map(({ state }: { state: string }) => state);
    expect(states.filter((state: string) => state === 'joined')).toHaveLength(65);
    expect(states).not.toContain('broken');
    const units = new Set(analysis.processes.map(({ unit }: { unit: string }) => unit));
    const origins = new Set(analysis.flows.map(({ origin }: { origin: string }) => origin.split(' ')[0]));
    expect([...units].filter((unit) => !origins.has(String(unit)))).toEqual([]);
  });

  it.each([
    ['derive', [] as readonly string[]],
    ['render', ['--to', 'svg']],
    ['render', ['--to', 'svg', '--view', 'metrics-flow', '--theme', 'dark']],
    ['convert', ['--to', 'bundle']],
  ])('gives the same bytes twice: %s %j', (command, words) => {
    const [one, other] = [0, 1].map(() => orrery([command, example, ...words]));
    expect(one?.status).toBe(0);
    expect(one?.stdout.length).toBeGreaterThan(100);
    expect(other?.stdout).toBe(one?.stdout);
  });

  it('reads standard input and writes a file', () => {
    const { status, stdout } = orrery(['render', '-', '--to', 'svg', '-o', 'out.svg'], readFileSync(example, 'utf8'));
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it('ends with 0, 1, 2 and 3 as the contract says', () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'applications: { worker: { charm: worker, scale: 1 } }\n');
    writeFileSync(join(folder, 'broken.yaml'), 'applications: {\n');
    expect(orrery(['--help']).status).toBe(0);
    expect(orrery(['check', 'wrong.yaml']).status).toBe(1);
    expect(orrery(['check', '--to', 'x']).status).toBe(2);
    expect(orrery(['check', 'broken.yaml', 'wrong.yaml']).status).toBe(3);
    expect(orrery(['derive', '.']).status).toBe(3);
  });

  it('takes a reader that stops reading for no fault', async () => {
    const child = spawn(process.execPath, [built, 'derive', example], { cwd: folder });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect([code, said]).toEqual([0, '']);
  });

  it('serves the app beside it and prints its address', async () => {
    const child = spawn(process.execPath, [built, 'serve'], { cwd: folder });
    try {
      const address = await new Promise<string>((found) => {
        child.stdout.on('data', (text) => found(/http:\S+/.exec(String(text))?.[0] ?? ''));
      });
      const page = await fetch(address);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect((await fetch(`${address}examples/cos-ha.orrery.json`)).status).toBe(200);
    } finally {
      child.kill();
    }
  });
});
