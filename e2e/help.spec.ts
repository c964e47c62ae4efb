// Every finding has a page that says what happens, how sure that is, and what to do; it lies over the app and needs no network.
import { expect, inspector, test, visit } from './journey.ts';

test('a problem leads to its help page, and back returns to the drawing as it was', async ({ page }) => {
  await visit(page, './#f=broken&v=logs-flow');
  await page.getByRole('tab', { name: /^Problems [1-9]/ }).click();
  const link = page.getByRole('link', { name: /^Help on / }).first();
  const code = (await link.getAttribute('aria-label'))?.replace('Help on ', '') ?? '';
  await link.click();
  const help = page.getByRole('dialog');
  await expect(help).toContainText(code);
  await expect(page).toHaveURL(new RegExp(`#help/${code}$`));
  for (const name of ['What happens', 'What to do', 'In this drawing', 'How sure this is', /^A drawing that is wrong/])
    await expect(help.getByRole('heading', { name })).toBeVisible();
  await page.goBack();
  await expect(help).toBeHidden();
  await expect(page).toHaveURL(/#f=broken&v=logs-flow$/);
  await expect(page.getByRole('combobox', { name: 'View' })).toHaveValue('logs-flow');
});

test('the inspector leads there too, with keys alone, and focus comes back', async ({ page }) => {
  await visit(page, './#f=broken');
  await page.getByRole('tab', { name: /^Problems [1-9]/ }).click();
  await page
    .getByRole('tabpanel', { name: /^Problems/ })
    .getByRole('button')
    .first()
    .click();
  const link = inspector(page).getByRole('link', { name: /^Help on / });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
  await expect(page).toHaveURL(/#f=broken&sel=/);
});

test('a help page opens from its address alone, with a source that is a plain link', async ({ page }) => {
  await page.goto('./#help/cluster/no-s3');
  const help = page.getByRole('dialog');
  await expect(help.getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(help.getByRole('link', { name: /^Source: / }).first()).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\//,
  );
  await help.getByRole('button', { name: 'Back' }).click();
  await expect(help).toBeHidden();
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});

test('a code that nobody knows gets a sentence', async ({ page }) => {
  await page.goto('./#help/__proto__');
  await expect(page.getByRole('dialog')).toContainText('No finding of this version has the code __proto__');
});
