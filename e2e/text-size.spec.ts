// Words large enough for the far end of a room: plus and minus, kept in the browser, nothing cut off.
import type { Page } from '@playwright/test';
import { card, expect, openFromMenu, picture, test, visit } from './journey.ts';

async function isReady(page: Page): Promise<void> {
  await expect(
    page.getByRole('button', { name: 'Search or do anything' }).or(page.getByRole('tab', { name: /^Problems/ })),
  ).not.toHaveCount(0);
}

async function enlarge(page: Page, percent = 200): Promise<void> {
  await isReady(page);
  await expect(async () => {
    await page.keyboard.press('+');
    await expect(page.getByRole('status').first()).toHaveText(`Words at ${percent} %`, { timeout: 200 });
  }).toPass();
}

async function heightOfTitle(page: Page): Promise<number> {
  return (await page.getByRole('heading', { level: 1 }).boundingBox())?.height ?? 0;
}

async function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

for (const [width, height] of [
  [1600, 1000],
  [1280, 800],
  [400, 800],
] as const) {
  test.describe(`in a window of ${width} pixels`, () => {
    test.use({ viewport: { width, height } });

    test('words grow, nothing has to be scrolled sideways, and the next visit has them as large', async ({ page }) => {
      await page.goto('./#f=cos-ha');
      const before = await heightOfTitle(page);
      await enlarge(page);
      const large = await heightOfTitle(page);
      expect(large / before).toBeCloseTo(Math.min(2, width / 320), 1);
      expect(await excess(page)).toBeLessThanOrEqual(0);
      await page.reload();
      await expect.poll(() => heightOfTitle(page)).toBeCloseTo(large, 0);
      await isReady(page);
      await expect(async () => {
        await page.keyboard.press('0');
        expect(await heightOfTitle(page)).toBeCloseTo(before, 0);
      }).toPass();
    });
  });
}

test.describe('at one and a half times the size', () => {
  test.use({ viewport: { width: 1600, height: 1000 } });

  test('pointer and menu hit what they show', async ({ page }) => {
    await visit(page, './#f=pattern');
    await enlarge(page, 150);
    await card(page, 'worker').click();
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('worker');
    await openFromMenu(page, 'COS Lite');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^COS Lite/);
    const [menu, button] = [page.getByRole('menu'), page.getByRole('button', { name: 'Open', exact: true })];
    await button.click();
    const [place, under] = [await menu.boundingBox(), await button.boundingBox()];
    expect(place?.y ?? 0).toBeGreaterThan(under?.y ?? 0);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(1000);
    await page.keyboard.press('Escape');
    await expect(picture(page)).toBeVisible();
  });
});
