// A reader whose browser runs no scripts still learns what this is, and sees the pictures.
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('without scripts the page says what it is and leads to the pictures of the examples', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Orrery' })).toBeVisible();
  const links = await page.getByRole('link').all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const picture = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(picture.headers()['content-type']).toContain('image/svg+xml');
    expect(await picture.text()).toContain('<svg');
  }
});
