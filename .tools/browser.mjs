// Which Chromium the journeys and the bench use, and how one comes when there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runPackage } from './command.mjs';

const advice =
  'No browser was found: install Chromium, Chrome or Edge, or name one in the environment variable CHROMIUM_PATH, and run again.';

/** The path of a browser that is there, or nothing. Throws when CHROMIUM_PATH names a file that does not exist. */
export async function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  return named || [await playwrightBrowser(), ...systemBrowsers()].find((path) => path !== '' && existsSync(path));
}

/** The path of a browser, fetched when none is there: by Playwright's installer, then as root by Debian's package. */
export async function provideBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No browser here yet: fetching one …');
  await runPackage('@playwright/test/cli.js', ['install', 'chromium-headless-shell', 'chromium']);
  const fetched = await findBrowser();
  if (fetched) return fetched;
  if (isRootOnDebian()) await installFromDebian();
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(advice);
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function systemBrowsers() {
  if (process.platform === 'darwin') return macBrowsers;
  if (process.platform === 'win32') return windowsBrowsers();
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/bin', '/snap/bin'].filter(
    (folder) => folder !== '',
  );
  return linuxBrowsers.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const linuxBrowsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macBrowsers = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windowsBrowsers() {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .filter(Boolean);
  const files = [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return files.flatMap((file) => roots.map((folder) => join(folder, file)));
}

function isRootOnDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}
