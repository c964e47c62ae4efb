// The start page: what this browser keeps, and the examples; open, new, rename, duplicate, delete and undo; versions; files; a link is a copy.
import { deflateRawSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { exampleText, expect, test, visit } from './journey.ts';

const start = (page: Page) => page.getByRole('dialog', { name: 'Documents' });
const kept = (page: Page) => start(page).getByRole('list', { name: 'Documents' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (name: string) =>
  `./#d=${deflateRawSync(JSON.stringify({ ...JSON.parse(exampleText('loki-direct')), title: name })).toString('base64url')}`;

/** A document of one's own, kept. */
async function own(page: Page, name: string): Promise<void> {
  await visit(page, link(name));
  await expect(title(page)).toHaveText(name);
  await expect(page.getByRole('banner').getByText('saved', { exact: true })).toBeVisible();
}

async function openStart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Orrery: all documents' }).click();
  await expect(start(page)).toBeVisible();
}

async function choose(page: Page, name: string, item: string): Promise<void> {
  await kept(page)
    .getByRole('button', { name: `More for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('documents are renamed, duplicated, deleted and brought back', async ({ page }) => {
  await own(page, 'Mine');
  await openStart(page);
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await choose(page, 'Mine', 'Duplicate');
  await expect(kept(page).getByRole('listitem')).toHaveCount(2);
  await choose(page, 'Mine, copy', 'Rename');
  await page.getByRole('textbox', { name: 'New name of Mine, copy' }).fill('Second');
  await page.keyboard.press('Enter');
  await expect(kept(page).getByRole('button', { name: /^Second/ })).toBeVisible();
  await choose(page, 'Second', 'Delete');
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await start(page).getByRole('button', { name: 'Undo' }).click();
  await kept(page)
    .getByRole('button', { name: /^Second/ })
    .click();
  await expect(title(page)).toHaveText('Second');
});

test('the open document is renamed and deleted there too', async ({ page }) => {
  await own(page, 'Mine');
  await openStart(page);
  await choose(page, 'Mine', 'Rename');
  await page.getByRole('textbox', { name: 'New name of Mine' }).fill('Ours');
  await page.keyboard.press('Enter');
  await expect(kept(page).getByRole('button', { name: /^Ours/ })).toBeVisible();
  await choose(page, 'Ours', 'Delete');
  await expect(start(page)).toContainText('Ours is deleted.');
  await start(page).getByRole('button', { name: 'Undo' }).click();
  await kept(page).getByRole('button', { name: /^Ours/ }).click();
  await expect(title(page)).toHaveText('Ours');
});

test('what another tab creates, renames and deletes is listed at once', async ({ page, context }) => {
  await own(page, 'Mine');
  await openStart(page);
  const other = await context.newPage();
  await own(other, 'Theirs');
  await expect(kept(page).getByRole('button', { name: /^Theirs/ })).toBeVisible();
  await openStart(other);
  await choose(other, 'Theirs', 'Rename');
  await other.getByRole('textbox', { name: 'New name of Theirs' }).fill('Ours');
  await other.keyboard.press('Enter');
  await expect(kept(page).getByRole('button', { name: /^Ours/ })).toBeVisible();
  await choose(other, 'Ours', 'Delete');
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await start(other).getByRole('button', { name: 'Undo' }).click();
  await expect(kept(page).getByRole('listitem')).toHaveCount(2);
});

test('a key opens the start page, and axe finds nothing there', async ({ page }) => {
  await own(page, 'Mine');
  await expect(async () => {
    await page.keyboard.press('Control+Shift+O');
    await expect(start(page)).toBeVisible({ timeout: 1000 });
  }).toPass(); // keys answer once what stands behind them is there
  await expect(kept(page).getByRole('listitem')).toHaveCount(1);
  await expect(start(page).getByRole('list', { name: 'Examples' }).getByRole('listitem').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(start(page)).toBeHidden();
  await expect(title(page)).toHaveText('Mine');
});

test('it is what shows when the last document is no longer there', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('orrery:kept', 'gone'));
  await page.goto('./');
  await expect(start(page)).toBeVisible();
  await start(page).getByRole('button', { name: 'New document' }).click();
  await expect(start(page)).toBeHidden();
  await expect(title(page)).toHaveText('Untitled');
});

test('a link opens as a copy, and nothing of the reader’s own is overwritten', async ({ page }) => {
  await own(page, 'Mine');
  await page.goto('about:blank');
  await own(page, 'Theirs');
  await openStart(page);
  await expect(kept(page).getByRole('button', { name: /^Mine/ })).toBeVisible();
  await expect(kept(page).getByRole('button', { name: /^Theirs/ })).toBeVisible();
});

test('a named version is gone back to, as one edit', async ({ page }) => {
  await own(page, 'Mine');
  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Versions');
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('First');
  await page.getByRole('button', { name: 'Keep this state' }).click();
  await expect(page.getByRole('button', { name: 'Go back to First' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openStart(page);
  await choose(page, 'Mine', 'Rename');
  await page.getByRole('textbox', { name: 'New name of Mine' }).fill('Changed');
  await page.keyboard.press('Enter');
  await start(page).getByRole('button', { name: 'Close' }).click();
  await expect(title(page)).toHaveText('Changed');
  await menu('Versions');
  await page.getByRole('button', { name: 'Go back to First' }).click();
  await expect(title(page)).toHaveText('Mine');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toHaveText('Changed');
});

test('the document is saved with a key, and its bundle downloaded', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await own(page, 'Mine');
  await expect(async () => {
    const saved = page.waitForEvent('download', { timeout: 2000 });
    await page.keyboard.press('Control+s'); // heard once what answers to keys has come
    expect((await saved).suggestedFilename()).toBe('mine.orrery.json');
  }).toPass();
  const bundle = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Download the bundle' }).click();
  expect((await bundle).suggestedFilename()).toBe('mine.bundle.yaml');
});
