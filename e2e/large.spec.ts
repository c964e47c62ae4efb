// A drawing with more cards than the page could move as elements: painted on one canvas from afar, as elements from near.
import { expect, inspector, picture, test, visit } from './journey.ts';

const applications = Object.fromEntries(Array.from({ length: 480 }, (_, at) => [`app-${at}`, {}]));
const large = JSON.stringify({ orrery: 1, title: 'Many', applications });

test('hundreds of cards are painted, chosen and looked at from near', async ({ page }) => {
  await visit(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, large);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Many');
  await expect(picture(page).getByRole('button')).toHaveCount(0);
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('The picture has no place.');
  await expect
    .poll(async () => {
      for (let step = 1; step < 8; step += 1) {
        await page.mouse.click(box.x + box.width / 2 + step * 5, box.y + box.height / 2 + step * 3);
        if (await inspector(page).getByText('Application', { exact: true }).isVisible()) return true;
      }
      return false;
    })
    .toBe(true);
  for (let press = 0; press < 16; press += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => picture(page).getByRole('button').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Fit the picture' }).click();
  await expect(picture(page).getByRole('button')).toHaveCount(0);
});
