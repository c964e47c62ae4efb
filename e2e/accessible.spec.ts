// Every screen under axe: light, dark, narrow, forced colours.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, openFromMenu, test, visit } from './journey.ts';

async function expectNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the first visit', async ({ page }) => {
      await visit(page);
      await expect(page.getByRole('tab', { name: /^Problems/ })).toBeVisible();
      await expectNothing(page);
    });

    test('an application, a relation and the findings', async ({ page }) => {
      await visit(page, './#f=broken');
      await page.getByRole('tab', { name: /^Problems/ }).click();
      await expectNothing(page);
      await visit(page, './#f=loki-proxied');
      await card(page, 'loki').click();
      await expect(page.getByRole('heading', { name: 'What it does', exact: true })).toBeVisible();
      await expectNothing(page);
      await page
        .getByRole('treeitem', { name: /^to loki-read/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'Why the keys are here' })).toBeVisible();
      await expectNothing(page);
    });

    test('one signal chosen, so that the rest is dim', async ({ page }) => {
      await visit(page, './#f=cos-ha&v=logs-flow');
      await expectNothing(page);
    });

    test('what is taken away', async ({ page }) => {
      await visit(page, './#f=loki-proxied');
      await expect(async () => {
        await page.keyboard.press('ControlOrMeta+Shift+E');
        await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1500 });
      }).toPass();
      await expectNothing(page);
      await page.getByRole('dialog').getByText('PNG', { exact: true }).click();
      await expectNothing(page);
    });

    test('the menu, the dialog and a refusal', async ({ page }) => {
      await visit(page);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('menuitem', { name: /COS HA/ })).toBeVisible();
      await expectNothing(page);
      await page.getByRole('menuitem', { name: 'Paste text' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothing(page);
      await page.getByRole('textbox', { name: 'Text' }).fill('- no document');
      await page.getByRole('button', { name: 'Read' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNothing(page);
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each tab', async ({ page }) => {
    await page.goto('./#f=loki-proxied&sel=loki');
    for (const tab of ['Outline', 'Picture', 'Flows', 'Problems']) {
      await page
        .getByRole('tab', { name: new RegExp(`^${tab}`) })
        .first()
        .click();
      await expectNothing(page);
    }
  });
});

test('with forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, './#f=pattern');
  await openFromMenu(page, 'COS Lite');
  await expectNothing(page);
});
