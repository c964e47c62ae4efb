// Two drawings set against each other: the open one and an example or a file, both ways round, seen on the picture, as a report, and left.
import AxeBuilder from '@axe-core/playwright';
import { card, exampleText, expect, inspector, test, visit } from './journey.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('direct against proxied: what goes another way, from an example, and turned around', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  const address = page.url();
  await inspector(page).getByRole('button', { name: 'Compare with another drawing …' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Loki.*proxied/ })
    .click();
  const panel = inspector(page);
  const heading = panel.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/^From Loki 2, direct.* to Loki 3\.7, proxied/);
  await expect(panel.getByRole('heading', { name: /^Logs.*another way/ })).toBeVisible();
  await expect(panel.getByRole('group', { name: 'What is drawn otherwise' })).toContainText('channel of loki');
  await expect(card(page, 'loki-read')).toHaveAccessibleName(/\d+ another way/);
  const legend = page.getByRole('list', { name: 'What the signs on the lines say' });
  await expect(legend).toContainText('another way');
  const layer = page.getByRole('radiogroup', { name: 'Layer shown' });
  await layer.getByText('Relations', { exact: true }).click();
  await expect(legend).toHaveCount(0);
  await layer.getByText('Both', { exact: true }).click();
  await panel.getByRole('button', { name: 'Turn around' }).click();
  await expect(heading).toHaveText(/^From Loki 3\.7, proxied.* to Loki 2, direct/);
  await panel.getByRole('button', { name: 'Copy report' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# From Loki 3\.7, proxied/);
  await card(page, 'loki-read').click();
  await expect(heading).toHaveText('loki-read');
  const banner = page.getByRole('region', { name: 'Compared' });
  await banner.getByRole('button', { name: 'How they differ' }).click();
  await expect(heading).toHaveText(/^From /);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await banner.getByRole('button', { name: 'Leave the comparison' }).click();
  await expect(banner).toBeHidden();
  await expect(card(page, 'loki-read')).not.toHaveAccessibleName(/another way/);
  await page.keyboard.press('Escape');
  expect(page.url().startsWith(address)).toBe(true);
});

test('before and after: text of a changed drawing, from the menu with keys', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  const changed = JSON.parse(exampleText('loki-direct'));
  const relations: readonly unknown[] = changed.relations;
  changed.relations = relations.filter((line) => !JSON.stringify(line).includes('send-loki-logs'));
  expect(changed.relations).toHaveLength(relations.length - 1);
  await page.getByRole('button', { name: 'Open', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Compare with another drawing …' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await dialog.getByRole('textbox', { name: 'Or with text' }).fill(JSON.stringify(changed));
  await dialog.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { name: /^Logs.*lost/ })).toBeVisible();
  await expect(panel.getByRole('group', { name: 'What is drawn otherwise' })).toContainText('is removed');
  await expect(card(page, 'loki-read')).toHaveAccessibleName(/\d+ lost/);
  await panel.getByRole('button', { name: 'Turn around' }).click();
  await expect(panel.getByRole('heading', { name: /^Logs.*new/ })).toBeVisible();
});

test('a file that cannot be read is refused, and what is open stays as it is', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  await visit(page, './#f=pattern');
  await inspector(page).getByRole('button', { name: 'Compare with another drawing …' }).click();
  const picking = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'A file …' }).click();
  await (await picking).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a drawing') });
  await expect(page.getByRole('alert')).toContainText(/notes\.txt could not be read/i);
  await expect(page.getByRole('region', { name: 'Compared' })).toBeHidden();
});
