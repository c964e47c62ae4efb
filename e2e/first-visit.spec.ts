// The first minutes of a new reader, and the next visit.
import {
  countFrames,
  expect,
  framesInASecond,
  inspector,
  isMoving,
  openFromMenu,
  picture,
  test,
  visit,
} from './journey.ts';

test('a first visit shows an example that moves, with pause in plain sight and three doors beside it', async ({
  page,
}) => {
  await visit(page);
  await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
  await expect(picture(page)).toBeVisible();
  expect(await isMoving(page)).toBe(true);
  for (const door of ['Open an example', 'Open or drop a file', 'Paste text']) {
    await expect(inspector(page).getByRole('button', { name: door })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => isMoving(page)).toBe(false);
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await isMoving(page)).toBe(true);
});

test('the first picture moves before most of the app is there, and is the one that the app then computes', async ({
  page,
}) => {
  await page.goto('./');
  await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
  const early = await page.evaluate(() => {
    const moved = performance.getEntriesByName('orrery:moving')[0]?.startTime ?? 0;
    const fetched = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < moved);
    return fetched.map(({ name }) => name).filter((name) => /deriving|findings|inspector|open-menu/.test(name));
  });
  expect(early).toEqual([]);
  const labels = () =>
    picture(page)
      .getByRole('button')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
  const prepared = await labels();
  await expect(page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').first()).toBeVisible();
  expect(prepared.length).toBeGreaterThan(3);
  expect(await labels()).toEqual(prepared);
});

test('the next visit shows the last document, still', async ({ page }) => {
  await visit(page);
  await openFromMenu(page, 'COS Lite');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^COS Lite/);
  await page.goto('about:blank');
  await visit(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^COS Lite/);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(() => isMoving(page)).toBe(false);
});

test('a theme that was chosen stands, whatever the system says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground'));
  const light = await ground();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await expect.poll(ground).toBe(dark);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('System');
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(dark);
});

test('with reduced motion nothing moves by itself, and the reader may still let it move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page);
  await expect(picture(page)).toBeVisible();
  await expect.poll(() => isMoving(page)).toBe(false);
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await isMoving(page)).toBe(true);
});

test('an idle page asks for no frames, and a paused one neither', async ({ page }) => {
  await countFrames(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
  await visit(page);
  await expect.poll(() => framesInASecond(page)).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.mouse.move(0, 0);
  await expect.poll(() => framesInASecond(page)).toBe(0);
});

test('time can be sought and hurried', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  const time = page.getByRole('slider', { name: 'Time' });
  await time.fill('2.5');
  await expect(time).toHaveAttribute('aria-valuetext', /^2\.5 of /);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => time.inputValue()).not.toBe('2.5');
});

test('nothing moves while the picture is dragged', async ({ page }) => {
  await countFrames(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
  await visit(page);
  await expect.poll(() => framesInASecond(page)).toBeGreaterThan(10);
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('The picture has no place.');
  await page.mouse.move(box.x + 30, box.y + box.height - 30);
  await page.mouse.down();
  for (let step = 0; step < 8; step += 1)
    await page.mouse.move(box.x + 30 + step * 10, box.y + box.height - 60, { steps: 2 });
  const held = await page.evaluate(() => {
    const canvas = document.querySelector('.tokens > div');
    return canvas instanceof HTMLElement ? canvas.style.transform : '';
  });
  expect(held).toContain('translate');
  await page.mouse.up();
  await expect.poll(() => framesInASecond(page)).toBeGreaterThan(10);
});
