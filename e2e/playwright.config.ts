// How the journeys run: the built app, served as a user serves it, in one real browser.
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../.tools/browser.mjs';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/journeys',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 }, // a machine that does three things at once takes its time
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['APP_ADDRESS'] ?? '',
    launchOptions: executablePath ? { executablePath } : {},
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node dist/cli/orrery.js serve',
    cwd: '..',
    wait: { stdout: /(?<APP_ADDRESS>http:\/\/\S+)/ },
  },
});
