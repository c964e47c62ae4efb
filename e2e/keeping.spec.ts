// Nothing is ever lost: what was edited is there after a reload, after the page was killed, and in the other tab; and where it cannot be kept, that is said.
import type { Page } from '@playwright/test';
import { expect, test, visit } from './journey.ts';

const problems = (page: Page) => page.getByRole('tab', { name: /^Problems / });

/** Opens the example and makes the first edit of it, a fix. */
async function edited(page: Page): Promise<void> {
  await visit(page, './#f=broken');
  await problems(page).click();
  await fix(page, 0);
  await expect(page.getByRole('status')).toContainText('is now a document of your own');
}

async function fix(page: Page, at: number): Promise<void> {
  await page.getByRole('button', { name: 'Take the line away' }).nth(at).click();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('saved', { exact: true })).toBeVisible();
}

async function extent(page: Page): Promise<string> {
  return (await page.getByRole('complementary', { name: 'Inspector' }).textContent()) ?? '';
}

test('an edit is there after a reload', async ({ page }) => {
  await edited(page);
  await saved(page);
  const before = await problems(page).textContent();
  await page.goto('./');
  await expect(problems(page)).toHaveText(before ?? '');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('what was edited within the second is there when the page is killed', async ({ page, context }) => {
  await edited(page);
  await fix(page, 0);
  const before = await problems(page).textContent();
  await page.waitForTimeout(1000);
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await visit(next);
  await expect(problems(next)).toHaveText(before ?? '');
});

test('two tabs that edit one document at once agree', async ({ page, context }) => {
  await edited(page);
  await saved(page);
  const other = await context.newPage();
  await visit(other);
  await problems(other).click();
  await expect(problems(other)).toHaveText((await problems(page).textContent()) ?? '');
  await Promise.all([fix(page, 0), fix(other, 1)]);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'false');
  await expect.poll(async () => (await extent(page)) === (await extent(other))).toBe(true);
  const agreed = await extent(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await extent(other)) === agreed).toBe(false);
  await expect.poll(async () => (await extent(page)) === (await extent(other))).toBe(true);
});

test('where the browser keeps nothing, that is said, and the document can be downloaded', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await edited(page);
  const alert = page.getByRole('alert', { name: 'This document is not saved.' });
  await expect(alert).toContainText('This browser keeps nothing for this page');
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Download the document' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.orrery\.json$/);
});

test('where storage is full, that is said until there is room again', async ({ page }) => {
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    Reflect.set(globalThis, 'isFull', true);
    IDBObjectStore.prototype.add = function (...entry) {
      if (Reflect.get(globalThis, 'isFull') === true) throw new DOMException('No room.', 'QuotaExceededError');
      return add.apply(this, entry);
    };
  });
  await edited(page);
  const alert = page.getByRole('alert', { name: 'This document is not saved.' });
  await expect(alert).toContainText('The storage of this browser is full');
  await page.evaluate(() => Reflect.set(globalThis, 'isFull', false));
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  await saved(page);
});
