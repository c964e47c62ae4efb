// Nothing is ever lost: what was edited is there after a reload, after the page was killed, and in the other tab; and where it cannot be kept, that is said.
import type { Page } from '@playwright/test';
import { taken } from './hand.ts';
import { card, documentOf, expect, savesAsDownload, test, visit } from './journey.ts';

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

for (const end of ['closed', 'crashed'] as const) {
  test(`the page is ${end} in the middle of a drag: nothing is lost but the gesture`, async ({ page, context }) => {
    await savesAsDownload(context);
    await edited(page);
    await fix(page, 0);
    await saved(page);
    const before = await documentOf(page);
    const loki = card(page, 'loki').first();
    const stood = (await loki.boundingBox())?.x ?? 0;
    await taken(page, loki, { x: 120, y: -80 });
    await expect.poll(async () => (await loki.boundingBox())?.x).toBeGreaterThan(stood + 60); // it goes along with the hand
    if (end === 'closed') await page.close({ runBeforeUnload: false });
    else await crash(page);
    const next = await context.newPage();
    await visit(next);
    await saved(next);
    expect(await documentOf(next)).toEqual(before);
    await taken(next, card(next, 'loki').first(), { x: 60, y: -40 });
    await next.mouse.up();
    await expect(next.getByRole('status')).toContainText('1 card moved');
  });
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined); // nobody is left to answer
  await gone;
}

test('two tabs that edit one document at once agree', async ({ page, context }) => {
  await savesAsDownload(context);
  await edited(page);
  await saved(page);
  const other = await context.newPage();
  await visit(other);
  await problems(other).click();
  await expect(problems(other)).toHaveText((await problems(page).textContent()) ?? '');
  await Promise.all([fix(page, 0), fix(other, 1).then(() => add(other, 'blackbox'))]);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'false');
  await expect(card(page, 'blackbox-exporter')).toBeVisible();
  const agreed = await agreedBy(page, other);
  await page.getByRole('button', { name: 'Undo' }).click(); // of its own edit alone
  await expect(page.getByRole('status')).toContainText('Undone');
  const undone = await agreedBy(page, other);
  expect(undone).not.toEqual(agreed);
  await expect(card(page, 'blackbox-exporter')).toBeVisible();
});

/** What both hold, once they hold the same. */
async function agreedBy(page: Page, other: Page): Promise<unknown> {
  let held: unknown;
  await expect(async () => {
    held = await documentOf(page);
    expect(await documentOf(other)).toEqual(held);
  }).toPass();
  return held;
}

async function add(page: Page, charm: string): Promise<void> {
  await page.getByPlaceholder('Find a charm').fill(charm);
  await page.keyboard.press('Enter');
}

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
