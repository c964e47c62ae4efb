// Every example opens, and every view of it can be looked at.
import { examples, expect, inspector, openFromMenu, picture, test, visit } from './journey.ts';

for (const { name, title } of examples) {
  test(`the example ${title} opens from the menu`, async ({ page }) => {
    await visit(page);
    await openFromMenu(page, title);
    await expect(page).toHaveURL(new RegExp(`#f=${name}`));
    await expect(picture(page).getByRole('button').first()).toBeVisible();
    await expect(page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first()).toBeVisible();
    await expect(page.getByRole('tab', { name: /^Problems \d+/ })).toBeVisible();
  });
}

const views = [
  'Metrics, relations',
  'Metrics, data flow',
  'Logs, relations',
  'Logs, data flow',
  'Traces, relations',
  'Traces, data flow',
];

test('the six views can be chosen, and switches and link say which one it is', async ({ page }) => {
  await visit(page, './#f=loki-proxied');
  const view = page.getByRole('combobox', { name: 'View' });
  for (const name of views) {
    await view.selectOption(name);
    const [signal = '', layer = ''] = name.split(', ');
    await expect(page).toHaveURL(
      new RegExp(`v=${signal.toLowerCase()}-${layer === 'relations' ? 'relations' : 'flow'}`),
    );
    await expect(
      page.getByRole('button', { name: signal === 'Traces' ? 'Charm traces' : signal, exact: true }),
    ).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('radio', { name: layer === 'relations' ? 'Relations' : 'Data flow' })).toBeChecked();
  }
});

test('signals and layers can be switched one by one', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByRole('button', { name: 'Metrics', exact: true }).click();
  await page.getByRole('button', { name: 'Charm traces' }).click();
  await page.getByRole('button', { name: 'Workload traces' }).click();
  await page.getByText('Data flow', { exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'View' })).toHaveValue('logs-flow');
  await page.getByRole('button', { name: 'Logs', exact: true }).click();
  await expect(page.getByText('Nothing moves in this view.')).toBeVisible();
});

test('the examples behind the door of the first visit open too', async ({ page }) => {
  await visit(page);
  await inspector(page).getByRole('button', { name: 'Open an example' }).click();
  await inspector(page)
    .getByRole('button', { name: /^COS HA/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COS HA');
  await expect(inspector(page)).toContainText('24 applications');
  await expect(inspector(page)).toContainText('65 relations');
});
