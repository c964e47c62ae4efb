// The built app stands anywhere on a static host, and keeps to its own folder there.
import { expect, test } from '@playwright/test';
import { serve } from '../.tools/site.mjs';

test('the app opens and moves from a folder deep in somebody else’s site', async ({ page }) => {
  const site = await serve('dist', '/docs/pictures/orrery/');
  const complaints: string[] = [];
  page.on('response', (response) => response.ok() || complaints.push(`${response.status()} ${response.url()}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'request',
    (request) => isOutside(request.url(), site.address) && complaints.push(`asked for ${request.url()}`),
  );
  await page.goto(site.address);
  await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
  expect(complaints).toEqual([]);
  site.close();
});

function isOutside(url: string, address: string): boolean {
  return !/^(blob|data):/.test(url) && !url.startsWith(address);
}
