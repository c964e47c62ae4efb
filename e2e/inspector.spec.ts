// What is known of a thing stands beside it, wherever it was chosen.
import { card, expect, inspector, picture, test, visit } from './journey.ts';

test('a coordinator shows charm, track, mode, statuses, what its libraries do, and where each fact was read', async ({
  page,
}) => {
  await visit(page, './#f=loki-proxied');
  await card(page, 'loki').click();
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('loki');
  await expect(panel).toContainText('loki-coordinator-k8s');
  await expect(panel).toContainText('proxied');
  await expect(panel).toContainText('The description of the pattern shows the direct mode');
  await expect(panel).toContainText('loki/0');
  await expect(panel).toContainText('active');
  await expect(panel).toContainText('LogForwarder');
  const source = panel.getByRole('link', { name: /^Source: / }).first();
  await expect(source).toHaveAttribute('href', /^https:\/\/github\.com\/canonical\/[\w-]+\/blob\/[0-9a-f]{40}\//);
});

test('a worker says what it does not do', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'worker').click();
  await expect(inspector(page).getByRole('heading', { name: 'What it does not do' })).toBeVisible();
  await expect(inspector(page)).toContainText('No metrics configuration happens in this charm');
});

test('a relation shows both databags, who wrote each key, and why', async ({ page }) => {
  await visit(page, './#f=pattern');
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem', { name: /^to worker/ }).click();
  const panel = inspector(page);
  await expect(panel.getByRole('region', { name: 'Databags of coordinator' })).toContainText('loki_endpoints');
  await expect(panel.getByRole('region', { name: 'Databags of worker' })).toContainText('ClusterRequirer, step');
  await expect(panel.getByRole('heading', { name: 'Why the keys are here' })).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: 'writes' }).first()).toBeVisible();
  await panel.getByRole('button', { name: 'worker', exact: true }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('worker');
});

test('a flow is told hop by hop, and its process with what it listens on', async ({ page }) => {
  await visit(page, './#f=pattern&v=logs-flow');
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem', { name: /^Log flows/ }).click();
  await tree.getByRole('treeitem', { name: /^worker (stored|not stored)/ }).click();
  await tree.getByRole('treeitem', { name: /^worker\/0 / }).click();
  const panel = inspector(page);
  await expect(panel.getByRole('heading', { name: /^1 hop/ })).toBeVisible();
  await expect(panel).toContainText(/POST http:\/\/logs-0\..*\/loki\/api\/v1\/push/);
  await panel
    .getByRole('button', { name: /^logs\/0 / })
    .first()
    .click();
  await expect(panel).toContainText(':3100');
});

test('a line of the picture can be chosen, and a pair of several relations lets one choose', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'coordinator').focus();
  await page.keyboard.press(']');
  await expect(inspector(page).getByText(/^(Relation|Flow|Relations of a pair|Flows of a line)$/)).toBeVisible();
});

test('the findings name problems, what nobody collects and what was assumed', async ({ page }) => {
  await visit(page, './#f=broken');
  await page.getByRole('tab', { name: /^Problems [1-9]/ }).click();
  const problem = page
    .getByRole('tabpanel', { name: /^Problems/ })
    .getByRole('button')
    .first();
  await problem.click();
  await expect(inspector(page).getByText('Problem', { exact: true })).toBeVisible();
  await expect(inspector(page).getByRole('heading', { name: 'Ways out' })).toBeVisible();
  await page.getByRole('tab', { name: /^Not collected \d+/ }).click();
  await page.getByRole('tab', { name: /^Assumptions \d+/ }).click();
  await expect(page.getByRole('tabpanel', { name: /^Assumptions/ })).toBeVisible();
});

test('what is chosen in the outline is chosen in the picture, and the other way round', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page
    .getByRole('tree', { name: 'Outline' })
    .getByRole('treeitem', { name: /^scraper/ })
    .click();
  await expect(card(page, 'scraper')).toHaveAttribute('aria-pressed', 'true');
  await card(page, 'logs').click();
  await expect(page.getByRole('treeitem', { name: /^logs/ })).toHaveAttribute('aria-selected', 'true');
  await picture(page).press('Escape');
  await expect(inspector(page)).toContainText('5 applications');
});
