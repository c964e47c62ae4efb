// The drawing on paper: its picture on one page, in light, then applications, relations, flows and problems as text.
import type { Page } from '@playwright/test';
import { expect, test, visit } from './journey.ts';

/** How many pages a PDF says that it has. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
}

/** What would be on paper, left standing on the screen. */
async function paper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page.locator('body');
}

async function isReady(page: Page): Promise<void> {
  await visit(page, './#f=broken');
  await expect(page.getByRole('tab', { name: /^Problems/ })).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /paper-/.test(name)));
}

test.describe('in a dark window', () => {
  test.use({ colorScheme: 'dark' });

  test('paper is light, and says in tables and sentences what the picture cannot', async ({ page }) => {
    await isReady(page);
    const printed = await paper(page);
    await expect(printed.getByRole('img', { name: /applications, .* relations/ })).toBeVisible();
    for (const name of ['Applications', 'Relations', 'Flows', 'Problems', 'Not collected', 'Assumptions'])
      await expect(printed.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(printed.getByRole('button')).toHaveCount(0);
    expect(await printed.getByRole('table').count()).toBe(2);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'));
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'))).toBe(
      ground,
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  });
});

test('the picture has a page of its own, the rest follows', async ({ page }) => {
  await isReady(page);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(1);
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});

test('the key of the browser prints the same', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => Reflect.set(globalThis, 'printedTimes', 1);
  });
  await isReady(page);
  await page.keyboard.press('ControlOrMeta+P');
  await page.waitForFunction(() => Reflect.get(globalThis, 'printedTimes') === 1);
});
