// What is built, from where, to where: the app, the embed, the command line and the core as a library.
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin, ViteBuilder } from 'vite';
import { defineConfig } from 'vitest/config';
import { drawExamples, pictureLinks } from './.tools/examples.mjs';

const run = promisify(execFile);

const target = ['es2023', 'chrome123', 'edge123', 'firefox128', 'safari17.5'];

/** The bench prints what a first visit fetches; a warning at build time would only say it twice. */
const chunkSizeWarningLimit = 2000; // kB, before zipping

const app: EnvironmentOptions = {
  build: { target, outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit, rolldownOptions: { input: 'index.html' } },
};

const embed: EnvironmentOptions = {
  consumer: 'client',
  build: { target, ...script('src/embed/orrery.ts', 'dist/embed') },
};

const commandLine: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: { target: 'node20', minify: false, ...script('src/cli/orrery.ts', 'dist/cli') },
};

const core: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: { target: 'es2023', minify: false, ...script('src/core/core.ts', 'dist/core') },
};

function script(input: string, outDir: string): EnvironmentOptions['build'] {
  const output = { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' } as const;
  return { outDir, emptyOutDir: true, copyPublicDir: false, chunkSizeWarningLimit, rolldownOptions: { input, output } };
}

/** Nothing is fetched from elsewhere and nothing is evaluated: the page holds itself to it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page of the built app: its policy, and for readers without scripts the pictures of the examples. */
const page: Plugin = {
  name: 'orrery:page',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async (html) => ({
      html: html.replace('<!-- examples -->', await pictureLinks()),
      tags: [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ],
    }),
  },
};

/** One after the other: the app's folder holds those of the others and is emptied first. */
async function buildAll(builder: ViteBuilder): Promise<void> {
  for (const environment of Object.values(builder.environments)) await builder.build(environment);
  chmodSync('dist/cli/orrery.js', 0o755);
  copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/cli/resvg.wasm');
  await Promise.all([declareCore(), drawExamples()]);
}

async function declareCore(): Promise<void> {
  const emit = ['--noEmit', 'false', '--noCheck', '--declaration', '--emitDeclarationOnly', '--outDir', 'dist/core'];
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/core', ...emit]);
}

/** Tests that need no build, those of the built files, and those of the packed tarball: run in this order. */
const tests = {
  unit: { include: ['src/**/*.test.{ts,tsx}'], exclude: ['src/**/*.built.test.ts', 'src/packed.test.ts'] },
  built: { include: ['src/**/*.built.test.ts'], testTimeout: 60_000 },
  packed: { include: ['src/packed.test.ts'], testTimeout: 120_000 },
};

export default defineConfig({
  base: './',
  plugins: [react(), page],
  worker: { format: 'es' },
  environments: { client: app, embed, commandLine, core },
  builder: { buildApp: buildAll },
  test: {
    passWithNoTests: true,
    projects: Object.entries(tests).map(([name, test]) => ({ extends: true, test: { name, ...test } })),
  },
});
