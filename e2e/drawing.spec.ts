// Drawing: applications are placed, moved, related, renamed and deleted, with the hand and with keys alone; each is one step to undo.
import type { Page } from '@playwright/test';
import { card, expect, inspector, picture, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const placed = async (page: Page, name: string) => (await card(page, name).boundingBox()) ?? { x: 0, y: 0 };

test('a card that is dragged stays where it was let go, and the others where they were', async ({ page }) => {
  await visit(page, './#f=pattern');
  const [before, other] = [await placed(page, 'scraper'), await placed(page, 'traces')];
  await page.mouse.move(before.x + 60, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + 100, before.y - 40, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('1 card moved');
  const after = await placed(page, 'scraper');
  expect(after.x).toBeGreaterThan(before.x + 30);
  expect(after.y).toBeLessThan(before.y - 50);
  expect(await placed(page, 'traces')).toEqual(other);
  await undo(page).click();
  await expect.poll(() => placed(page, 'scraper')).toEqual(before); // it travels back
});

test('Escape gives up a drag, and leaves nothing to undo', async ({ page }) => {
  await visit(page, './#f=pattern');
  const before = await placed(page, 'scraper');
  await page.mouse.move(before.x + 60, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + 160, before.y + 60, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await placed(page, 'scraper')).toEqual(before);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('an application is found by a word, placed, and related by dragging from its handle', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByPlaceholder('Find a charm').fill('prometheus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('prometheus added');
  await expect(card(page, 'prometheus')).toBeVisible();
  const handle = card(page, 'prometheus').getByTitle('Drag to relate');
  const [from, to] = [await handle.boundingBox(), await card(page, 'coordinator').boundingBox()];
  if (!from || !to) throw new Error('The cards are not in sight.');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 30, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('option', { name: /metrics-endpoint → coordinator:metrics-endpoint/ }).click();
  await expect(page.getByRole('status')).toContainText('related to coordinator:metrics-endpoint');
  await undo(page).click();
  await undo(page).click();
  await expect(card(page, 'prometheus')).toHaveCount(0);
});

test('several cards are selected with a box or with Shift, and deleted together', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'logs').click();
  await card(page, 'traces').click({ modifiers: ['Shift'] });
  await expect(card(page, 'logs')).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'traces')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('status')).toContainText('2 applications deleted');
  await expect(card(page, 'logs')).toHaveCount(0);
  await undo(page).click();
  await expect(card(page, 'logs')).toBeVisible();
  const [one, other] = [await placed(page, 'scraper'), await card(page, 'traces').boundingBox()];
  if (!other) throw new Error('The card is not in sight.');
  await page.keyboard.down('Shift');
  await page.mouse.move(one.x - 12, one.y - 12);
  await page.mouse.down();
  await page.mouse.move(other.x + other.width, other.y + other.height, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(card(page, 'scraper')).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'traces')).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'worker')).toHaveAttribute('aria-pressed', 'false');
});

test('keys alone add, name, relate, move and delete', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByPlaceholder('Find a charm').focus();
  await page.keyboard.type('loki in one piece');
  await page.keyboard.press('Enter');
  await expect(card(page, 'loki')).toBeVisible();
  await card(page, 'loki').focus();
  await page.keyboard.press('F2');
  await page.getByLabel('New name').fill('more-logs');
  await page.keyboard.press('Enter');
  await expect(card(page, 'more-logs')).toBeVisible();
  await card(page, 'more-logs').focus();
  await page.keyboard.press('c');
  await page.getByRole('option', { name: /^coordinator/ }).waitFor();
  await page.keyboard.type('coordinator');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /logging → coordinator:logging/ }).click();
  await expect(page.getByRole('status')).toContainText('related to coordinator:logging');
  const height = async () => (await placed(page, 'more-logs')).y - (await placed(page, 'worker')).y;
  const before = await height();
  await card(page, 'more-logs').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('1 card moved');
  expect(await height()).toBeGreaterThan(before + 20);
  await page.keyboard.press('Delete');
  await expect(card(page, 'more-logs')).toHaveCount(0);
});

test('what cannot be a name is said while it is typed', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'worker').click();
  await page.keyboard.press('F2');
  await page.getByLabel('New name').fill('coordinator');
  await expect(page.getByText('Another application is called coordinator')).toBeVisible();
  await page.getByLabel('New name').fill('Not A Name');
  await expect(page.getByText(/A name begins with a small letter/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page, 'worker')).toBeVisible();
});

test('units, roles, track and options are changed in the inspector', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  await card(page, 'loki-read').click();
  const form = inspector(page);
  await form.getByLabel('units', { exact: true }).fill('2');
  await page.keyboard.press('Enter');
  await expect(card(page, 'loki-read')).toHaveAccessibleName(/2 units/);
  await form.getByLabel('role-read').uncheck();
  await expect(
    inspector(page)
      .getByText('missing roles')
      .or(page.getByRole('tab', { name: /^Problems [1-9]/ }))
      .first(),
  ).toBeVisible();
  await card(page, 'loki').first().click();
  await form.getByLabel('track').selectOption({ label: '3.7, proxied' });
  await expect(form.getByText(/telemetry of the workers passes the nginx/)).toBeVisible();
});

test('everything can be found by typing, and the keys are listed', async ({ page }) => {
  await visit(page, './#f=pattern');
  const search = page.getByPlaceholder(/^Search actions/);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass(); // keys answer once what stands behind them is there
  await search.fill('scraper');
  await page.getByRole('option', { name: 'scraper', exact: true }).click();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('scraper');
  await picture(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Undo');
});

test('a coordinator becomes a whole cluster that is observed, in two steps that can be undone', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByPlaceholder('Find a charm').fill('tempo coordinator');
  await page.keyboard.press('Enter');
  await card(page, 'tempo').first().focus();
  await page.keyboard.press('Shift+K');
  await expect(page.getByRole('status')).toContainText('6 applications and 6 relations added');
  await expect(page.getByRole('region', { name: 'What was added' })).toContainText('tempo-querier becomes a worker');
  await expect(card(page, 'tempo-ingester')).toBeVisible();
  await expect(
    page.getByRole('tab', { name: 'Problems 0' }).or(page.getByRole('tab', { name: /^Problems/ })),
  ).toBeVisible();
  await card(page, 'tempo').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+O');
  await expect(page.getByRole('region', { name: 'What was added' })).toContainText('scrapes the metrics of tempo');
  await undo(page).click();
  await undo(page).click();
  await expect(card(page, 'tempo-ingester')).toHaveCount(0);
});

test('what is copied is pasted beside it, with its relations', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, './#f=pattern');
  await card(page, 'coordinator').click();
  await card(page, 'worker').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status')).toContainText('2 applications copied');
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('status')).toContainText('2 applications pasted');
  await expect(card(page, 'worker2').or(card(page, 'worker-2')).first()).toBeVisible();
  await undo(page).click();
  await expect(picture(page).getByRole('button', { name: /worker/ })).toHaveCount(1);
});
