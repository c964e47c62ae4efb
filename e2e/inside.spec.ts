// A store is one stop until it is opened: then its inside is drawn, named in outline, inspector and link, and walked with keys.
import AxeBuilder from '@axe-core/playwright';
import { card, expect, inspector, picture, test, visit } from './journey.ts';

test('opened on its coordinator, told line by line, linked to, and closed again', async ({ page }) => {
  await visit(page, './#f=cos-ha');
  await card(page, 'loki').focus();
  await page.keyboard.press('Enter');
  const panel = inspector(page);
  const inside = picture(page).getByRole('button', { name: /^Inside loki, \d+ lines/ });
  await expect(panel.getByRole('group', { name: 'Inside the store' })).toContainText(
    'nginx passes logs to one of 3 write workers',
  );
  await expect(inside).toBeHidden();
  await panel.getByRole('button', { name: 'Open the store' }).focus();
  await page.keyboard.press('Enter');
  await expect(inside).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Inside loki');
  await expect(page).toHaveURL(/[#&]open=loki/);
  await expect(panel.getByRole('group', { name: /^Queries/ })).toContainText('grafana asks traefik.');
  await expect(panel.getByRole('group', { name: /^Rules/ })).toContainText('The backend workers keep rules');
  await panel.getByRole('button', { name: 'Close the store' }).click();
  await expect(inside).toBeHidden();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('loki');
  await expect(page).not.toHaveURL(/open=/);
});

test('a link opens several; lines are walked with keys in picture and outline, and lead to the step behind them', async ({
  page,
}) => {
  await visit(page, './#f=cos-ha&open=loki&open=mimir&open=grafana&sel=inside+mimir');
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Inside mimir');
  const inside = picture(page).getByRole('button', { name: /^Inside mimir/ });
  await inside.focus();
  await page.keyboard.press(']');
  const first = panel
    .getByRole('listitem')
    .filter({ hasText: /^Nginx passes metrics to one of 3 distributor workers/ });
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(first.getByRole('button', { name: /^Caused by step/ }).first()).toBeVisible();
  const tree = page.getByRole('tree', { name: 'Outline' });
  await expect(tree.getByRole('treeitem', { name: /^Nginx passes metrics/ })).toHaveAttribute('aria-selected', 'true');
  await tree.getByRole('treeitem', { name: /^The ingester workers keep metrics/ }).click();
  const kept = panel.getByRole('listitem').filter({ hasText: /^The ingester workers keep metrics/ });
  await expect(kept).toHaveAttribute('aria-current', 'true');
  await kept
    .getByRole('button', { name: /^Caused by step/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Transport' })).toContainText(/step \d+/);
});

test('is drawn where flows are, and of the signals that are shown', async ({ page }) => {
  await visit(page, './#f=cos-ha&v=logs-flow&open=loki&open=tempo');
  const inside = picture(page).getByRole('button', { name: /^Inside / });
  await expect(inside).toHaveCount(1);
  await page.getByRole('radiogroup', { name: 'Layer shown' }).getByText('Relations').click();
  await expect(inside).toHaveCount(0);
  await page.getByRole('radiogroup', { name: 'Layer shown' }).getByText('Data flow').click();
  await page.getByRole('button', { name: 'Workload traces' }).click();
  await expect(inside).toHaveCount(2);
});

test('is told in time after what leads there, line by line, and stands out meanwhile', async ({ page }) => {
  await visit(page, './#f=cos-ha&v=logs-flow&open=loki&tell=telemetry');
  const transport = page.getByRole('region', { name: 'Transport' });
  await transport.getByRole('combobox', { name: 'Round or way' }).selectOption('Inside loki: logs');
  await expect(transport).toContainText('Inside loki: logs, 1 of');
  await expect(transport).toContainText('Nginx passes logs to one of 3 write workers.');
  const inside = picture(page).getByRole('button', { name: /^Inside loki/ });
  await expect(inside.locator('.dim')).toHaveCount(0);
  await expect(card(page, 'mimir').locator('.dim')).not.toHaveCount(0);
  await transport.getByRole('button', { name: 'Step forward' }).click();
  await expect(transport).toContainText('The write workers');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`hides nothing from anybody, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=cos-ha&v=logs-flow&open=loki&sel=inside+loki');
    await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Inside loki');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
