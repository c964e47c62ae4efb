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
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('loki-read');
});

test('several things at once: supposed one after the other, listed, seen on the cards, and taken back one by one', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  const tree = page.getByRole('tree', { name: 'Outline' });
  const panel = inspector(page);
  const heading = panel.getByRole('heading', { level: 2 });
  await tree.getByRole('treeitem', { name: /^loki-write/ }).click();
  await panel.getByRole('button', { name: 'If loki-write loses the role write' }).click();
  await tree.getByRole('treeitem', { name: /^loki 1/ }).click();
  await panel.getByRole('button', { name: 'And if loki is proxied' }).click();
  await tree.getByRole('treeitem', { name: /^loki 1/ }).click();
  await panel.getByRole('button', { name: 'And if loki has a certificate' }).click();
  await tree.getByRole('treeitem', { name: /^loki-read/ }).click();
  await panel.getByRole('button', { name: 'And if loki-read/0 is down' }).click();
  await expect(heading).toHaveText(
    'If loki-write loses the role write, loki is proxied, loki has a certificate and loki-read/0 is down',
  );
  const supposed = panel.getByRole('group', { name: 'What is supposed' });
  await expect(supposed.getByRole('listitem')).toHaveCount(4);
  await expect(card(page, 'loki-write')).toHaveAccessibleName(/\d+ lost/);
  await supposed.getByRole('button', { name: 'Take back: loki is proxied' }).click();
  await expect(supposed.getByRole('listitem')).toHaveCount(3);
  await tree.getByRole('treeitem', { name: /^loki-write/ }).click();
  await panel.getByRole('button', { name: 'Take back: loki-write loses the role write' }).click();
  await expect(heading).toHaveText('If loki has a certificate and loki-read/0 is down');
  await expect(card(page, 'loki-write')).not.toHaveAccessibleName(/ lost/);
  await supposed.getByRole('button', { name: /^Take back: loki has/ }).click();
  await supposed.getByRole('button', { name: /^Take back: loki-read/ }).click();
  await expect(page.getByRole('region', { name: 'What if' })).toBeHidden();
});

test('a relation that is cut is crossed out, and origin by origin it is told what becomes of each', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  await page
    .getByRole('treeitem', { name: /^to loki-read/ })
    .first()
    .click();
  await inspector(page).getByRole('button', { name: 'What if it were gone?' }).click();
  const logs = inspector(page).getByRole('group', { name: /^Logs/ });
  await logs.getByText(/^Each by itself/).click();
  const row = logs.getByRole('row', { name: /^loki-read\/0 loki/ });
  await expect(row.getByRole('cell')).toHaveText(['lost', 'logs', 'nowhere']);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`help, steps and what-if hide nothing from anybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=loki-direct&s=7');
    await expect(page.getByRole('region', { name: 'Transport' })).toContainText('step 7');
    await page.getByRole('tab', { name: /^Steps \d+/ }).click();
    await expect(page.getByRole('region', { name: 'Steps' })).toContainText('Step 7 of');
    await expect(card(page, 'loki')).toBeInViewport(); // the picture stays whole while the list takes its room
    await expectAccessible(page);
    await card(page, 'loki').click();
    await inspector(page).getByRole('button', { name: 'If all of loki is down' }).click();
    await expect(page.getByRole('region', { name: 'What if' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('./#help/cluster/role-without-unit');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
