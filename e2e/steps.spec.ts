// How a deployment came to be configured is walked step by step, in the list, on the scale, and from what a step caused.
import { expect, inspector, test, visit } from './journey.ts';

test('forward and back walk the steps, and the databags are shown as they stood', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  await page.getByRole('tab', { name: /^Steps \d+/ }).click();
  const steps = page.getByRole('region', { name: 'Steps' });
  const transport = page.getByRole('region', { name: 'Transport' });
  await expect(steps).toContainText('As it settled');
  await steps.getByRole('button', { name: /^1 / }).click();
  await expect(transport.getByRole('button', { name: 'Step back' })).toBeDisabled();
  await expect(steps).toContainText(/Step 1 of \d+/);
  await expect(page).toHaveURL(/[#&]s=1&sel=/);
  await expect(inspector(page)).toContainText(/As it stood after step 1 of \d+/);
  const early = await inspector(page).locator('.key').count();
  await transport.getByRole('button', { name: 'Step forward' }).click();
  await expect(steps).toContainText(/Step 2 of \d+/);
  await transport.getByRole('slider', { name: 'Time' }).focus();
  await page.keyboard.press('End');
  await expect(transport.getByRole('button', { name: 'Step forward' })).toBeDisabled();
  await steps.getByRole('button', { name: /^1 / }).click();
  await steps.getByRole('button', { name: 'Back to as it settled' }).click();
  await expect(inspector(page)).not.toContainText('As it stood');
  expect(await inspector(page).locator('.key').count()).toBeGreaterThan(early);
});

test('the list is walked with keys, and the focus goes along', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByRole('tab', { name: /^Steps \d+/ }).click();
  const steps = page.getByRole('region', { name: 'Steps' });
  await steps.getByRole('button', { name: /^1 / }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(steps.getByRole('button', { name: /^3 / })).toBeFocused();
  await expect(steps.getByRole('button', { name: /^3 / })).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowUp');
  await expect(steps).toContainText(/Step 2 of/);
  await steps.getByRole('button', { name: 'Back to as it settled' }).click();
  await expect(steps).toContainText('As it settled');
  await expect(page).not.toHaveURL(/[#&]s=/);
});

test('a link opens the step that it names, with the relation that was written over', async ({ page }) => {
  await visit(page, './#f=pattern&s=3');
  await expect(page.getByRole('region', { name: 'Transport' })).toContainText('Round 1, 3 of 9 · step 3');
  await expect(inspector(page)).toContainText(/As it stood after step 3 of/);
  await visit(page, './#f=cos-lite&s=100000');
  await page.getByRole('tab', { name: /^Steps \d+/ }).click();
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('As it settled');
});

test('a hop leads to the step that caused it', async ({ page }) => {
  await visit(page, './#f=pattern&v=logs-flow');
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem', { name: /^Log flows/ }).click();
  await tree.getByRole('treeitem', { name: /^worker (stored|not stored)/ }).click();
  await tree.getByRole('treeitem', { name: /^worker\/0 / }).click();
  const cause = inspector(page)
    .getByRole('button', { name: /^Caused by step \d+/ })
    .first();
  const step = (await cause.textContent())?.replace(/\D/g, '') ?? '';
  await cause.click();
  await expect(page.getByRole('region', { name: 'Transport' })).toContainText(`step ${step}`);
  await expect(inspector(page)).toContainText(`As it stood after step ${step} of`);
});

test('at a step the inspector says what is not yet so', async ({ page }) => {
  await visit(page, './#f=pattern&s=4');
  const why = inspector(page).getByRole('group', { name: 'Why the keys are here' });
  await expect(why.getByRole('listitem').first()).not.toContainText('not yet');
  await expect(why.getByRole('listitem').last()).toContainText('not yet: TracingEndpointProvider');
  await expect(inspector(page).getByRole('group', { name: /^What it causes/ })).toContainText('not yet');
  await page.getByRole('radio', { name: 'All at once' }).check({ force: true });
  await expect(inspector(page)).not.toContainText('not yet');
});

test('many steps stay in hand: of one relation, of one signal, a part of the list at a time', async ({ page }) => {
  await visit(page, './#f=cos-ha');
  await page.getByRole('tab', { name: /^Steps \d+/ }).click();
  const steps = page.getByRole('region', { name: 'Steps' });
  await expect(steps).toContainText(/\d+ steps after these/);
  const rows = steps.getByRole('listitem');
  const all = await rows.count();
  await rows.first().getByRole('button').click();
  const filter = steps.getByRole('combobox', { name: 'Steps shown' });
  await filter.selectOption({ index: 1 });
  expect(await rows.count()).toBeLessThan(all);
  await filter.selectOption('Those of charm traces');
  await expect(rows.first()).toBeVisible();
});
