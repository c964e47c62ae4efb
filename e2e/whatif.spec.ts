// What would follow if something were gone: asked in the inspector, seen on the picture, copied as a report, left without a trace.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, inspector, test, visit } from './journey.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a relation that were gone: what is lost, what stays green, and the smallest repair, as a report', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  await page
    .getByRole('treeitem', { name: /^to loki-read/ })
    .first()
    .click();
  const address = page.url();
  await inspector(page).getByRole('button', { name: 'What if it were gone?' }).click();
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^If the relation between .* is cut$/);
  for (const name of ['Statuses that change', 'If it were deployed so from the start', 'Smallest repair'])
    await expect(panel.getByRole('heading', { name })).toBeVisible();
  await expect(panel.getByRole('heading', { name: /lost/ }).first()).toBeVisible();
  const copy = panel.getByRole('button', { name: 'Copy report' });
  await expect(copy).toBeEnabled({ timeout: 30_000 });
  await copy.click();
  await expect(page.getByRole('status')).toHaveText('The report is in the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# If the relation between /);
  await page.getByRole('region', { name: 'What if' }).getByRole('button', { name: 'Leave the what-if' }).click();
  await expect(panel.getByRole('heading', { name: 'Why the keys are here' })).toBeVisible();
  expect(page.url()).toBe(address);
});

test('an application or a unit that were down, asked with keys, looked around in, and left', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  await card(page, 'loki').focus();
  await page.keyboard.press('Enter');
  const ask = inspector(page).getByRole('button', { name: 'If all of loki is down' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('If all of loki is down');
  await page
    .getByRole('treeitem', { name: /^loki-read/ })
    .first()
    .click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('loki-read');
  const banner = page.getByRole('region', { name: 'What if' });
  await banner.getByRole('button', { name: 'What follows' }).focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('If all of loki is down');
  await banner.getByRole('button', { name: 'Leave the what-if' }).focus();
  await page.keyboard.press('Enter');
  await expect(banner).toBeHidden();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('loki');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`help, steps and what-if hide nothing from anybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=loki-direct&s=7');
    await expect(page.getByRole('region', { name: 'Steps' })).toContainText('Step 7 of');
    await expectAccessible(page);
    await card(page, 'loki').click();
    await inspector(page).getByRole('button', { name: 'If all of loki is down' }).click();
    await expect(page.getByRole('region', { name: 'What if' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('./#help/cluster/role-without-unit');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
