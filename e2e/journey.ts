// What every journey shares: a page that may complain of nothing, and the few things that a reader sees again and again.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Document, parseDocument } from '../src/core/core.ts';

type Journey = { readonly complaints: string[] };

/** Warnings, errors, refusals of the policy and requests to other sites fail the journey that meets them. */
export const test = base.extend<Journey>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1' && hostname !== 'localhost')
          complaints.push(`asked for ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export type Example = { readonly name: string; readonly title: string };

const listed: unknown = JSON.parse(readFileSync(new URL('../public/examples/examples.json', import.meta.url), 'utf8'));
export const examples: readonly Example[] = Array.isArray(listed) ? listed : [];

/** The text of an example, as a reader would have it in a file of their own. */
export function exampleText(name: string): string {
  return readFileSync(new URL(`../public/examples/${name}.orrery.json`, import.meta.url), 'utf8');
}

/** The address under which this text opens as a document. */
export function linkTo(text: string): string {
  return `./#d=${deflateRawSync(text).toString('base64url')}`;
}

/** From now on saving is a plain download, as where a browser has no file picker. */
export async function savesAsDownload(where: Page | BrowserContext): Promise<void> {
  await where.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
}

/** The document that is open, as its reader would save it. */
export async function documentOf(page: Page): Promise<Document> {
  let file = '';
  await expect(async () => {
    const saved = page.waitForEvent('download', { timeout: 2000 });
    await page.keyboard.press('Control+s'); // heard once what answers to keys has come
    file = await (await saved).path();
  }).toPass();
  const read = parseDocument(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A first visit, until everything stands there. */
export async function visit(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
}

export function picture(page: Page) {
  return page.getByRole('application', { name: /^Picture of / });
}

export function card(page: Page, application: string) {
  return picture(page).getByRole('button', { name: new RegExp(`^${application}\\b(?!-)`) });
}

export function inspector(page: Page) {
  return page.getByRole('complementary', { name: 'Inspector' });
}

export async function openFromMenu(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Orrery');
}

/** Tokens that differ between two moments: what a reader sees as motion. */
export async function isMoving(page: Page): Promise<boolean> {
  const canvas = picture(page);
  const before = await canvas.screenshot();
  await page.waitForTimeout(300);
  return !before.equals(await canvas.screenshot());
}

/** How many frames the page and its workers ask for within a second. */
export async function framesInASecond(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const before = Number(Reflect.get(globalThis, 'framesAsked') ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return Number(Reflect.get(globalThis, 'framesAsked') ?? 0) - before;
  });
}

/** Counts every frame that scripts of the page ask for from now on. */
export async function countFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    Reflect.set(globalThis, 'framesAsked', 0);
    globalThis.requestAnimationFrame = (callback) => {
      Reflect.set(globalThis, 'framesAsked', Number(Reflect.get(globalThis, 'framesAsked')) + 1);
      return ask(callback);
    };
  });
}
