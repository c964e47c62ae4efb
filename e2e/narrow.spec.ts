// A small window: outline first, everything in reach, nothing cut off.
import { expect, isMoving, picture, test } from './journey.ts';

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height } });

    test('the outline comes first, and each tab shows its panel', async ({ page }) => {
      await page.goto('./#f=loki-proxied');
      await expect(page.getByRole('tab', { name: 'Outline' })).toHaveAttribute('aria-selected', 'true');
      await page
        .getByRole('treeitem', { name: /^loki-read/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Open', exact: true }).last().click();
      await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('loki-worker-k8s');
      await page.getByRole('button', { name: 'Fold' }).click();
      await page.getByRole('tab', { name: 'Picture' }).click();
      await expect(picture(page)).toBeVisible();
      await page.getByRole('button', { name: 'Play' }).click();
      expect(await isMoving(page)).toBe(true);
      await page.getByRole('tab', { name: /^Flows \d+/ }).click();
      await expect(page.getByRole('tree', { name: 'Flows' })).toBeVisible();
      await page.getByRole('tab', { name: /^Problems \d+/ }).click();
      await expect(page.getByRole('tabpanel', { name: /^Problems/ }).first()).toBeVisible();
    });

    test('nothing has to be scrolled sideways', async ({ page }) => {
      await page.goto('./#f=cos-ha');
      for (const tab of ['Outline', 'Picture', 'Flows', 'Problems']) {
        await page
          .getByRole('tab', { name: new RegExp(`^${tab}`) })
          .first()
          .click();
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess).toBeLessThanOrEqual(0);
      }
    });
  });
}

for (const width of [780, 1024, 1180, 1240])
  test(`at ${width} pixels everything at the top is in the window, and the title keeps its room`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await page.goto('./#f=lesson-logs');
    const top = page.getByRole('banner');
    const title = top.getByRole('heading', { name: 'Lesson: logs' });
    await expect(title).toBeVisible();
    expect(await title.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    for (const name of ['Search or do anything', 'Share', 'Open'])
      await expect(top.getByRole('button', { name }).first()).toBeInViewport({ ratio: 1 });
    for (const name of ['View', 'Theme'])
      await expect(top.getByRole('combobox', { name }).first()).toBeInViewport({ ratio: 1 });
  });
