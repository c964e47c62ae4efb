// What goes on in time: two stories, told beat by beat, gone through with buttons and keys, kept in the link, and told without motion too.
import { countFrames, expect, framesInASecond, inspector, isMoving, picture, test, visit } from './journey.ts';

const transport = (page: import('@playwright/test').Page) => page.getByRole('region', { name: 'Transport' });

test('how configuration travels is told round by round, and the key arrives in the databag', async ({ page }) => {
  await visit(page, './#f=pattern');
  await transport(page).getByRole('radio', { name: 'Configuration' }).check({ force: true });
  await expect(transport(page)).toContainText('Round 1, 1 of 9');
  await expect(page).toHaveURL(/[#&]tell=configuration/);
  await transport(page).getByRole('combobox', { name: 'Round or way' }).selectOption('Round 2');
  await expect(transport(page)).toContainText('writes loki_endpoints into the application databag');
  await expect(transport(page)).toContainText('From now on flow: logs of worker.');
  await expect(page).toHaveURL(/[#&]s=13/);
  await expect(inspector(page).getByRole('region', { name: 'Databags of coordinator' })).toContainText(
    'loki_endpoints',
  );
  await expect(page.getByRole('status')).toContainText('writes loki_endpoints');
  await transport(page).getByRole('radio', { name: 'All at once' }).check({ force: true });
  await expect(page).not.toHaveURL(/tell=|[#&]s=/);
});

test('keys play, step, and go to both ends, without taking them from what has the focus', async ({ page }) => {
  await visit(page, './#f=pattern&tell=telemetry');
  await page.waitForLoadState('networkidle'); // keys are listened to once their part has come
  await expect(transport(page)).toContainText('Metrics of coordinator, 1 of 1');
  await page.keyboard.press('ArrowRight');
  await expect(transport(page)).toContainText('Metrics of worker, 1 of 1');
  await page.keyboard.press('End');
  await expect(transport(page)).toContainText('Workload traces of worker');
  await page.keyboard.press('ArrowLeft');
  await expect(transport(page)).toContainText('Charm traces of worker');
  await page.keyboard.press('Home');
  await expect(transport(page)).toContainText('Metrics of coordinator');
  await page.keyboard.press(' ');
  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press(' ');
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem').first().focus();
  const before = await transport(page).textContent();
  await page.keyboard.press('ArrowLeft');
  expect(await transport(page).textContent()).toBe(before);
});

test('the scale is walked with keys beat by beat and says where it stands', async ({ page }) => {
  await visit(page, './#f=pattern&tell=configuration');
  const time = transport(page).getByRole('slider', { name: 'Time' });
  await time.focus();
  await page.keyboard.press('ArrowRight');
  await expect(time).toHaveAttribute('aria-valuetext', 'Round 1, 2 of 9 · step 2');
  await page.keyboard.press('End');
  await expect(time).toHaveAttribute('aria-valuetext', 'Round 2, 7 of 7 · step 19');
  await expect(transport(page).getByRole('button', { name: 'Step forward' })).toBeDisabled();
});

test('what plays goes on by itself, repeats a step when asked to, and rests at the end', async ({ page }) => {
  await visit(page, './#f=pattern-logs&tell=telemetry');
  await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await transport(page).getByRole('button', { name: 'Repeat this step' }).click();
  await transport(page).getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(2500);
  await expect(transport(page)).toContainText('Logs of coordinator');
  await transport(page).getByRole('button', { name: 'Repeat this step' }).click();
  await expect(transport(page)).toContainText('Logs of worker');
  await expect(transport(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(transport(page).getByRole('button', { name: 'Step forward' })).toBeDisabled();
});

test('a link opens what is told where it stood', async ({ page }) => {
  await visit(page, './#f=loki-proxied&v=logs-flow&tell=telemetry&t=20');
  const place = await transport(page).locator('.story-place').textContent();
  expect(place).toMatch(/^Logs of .*, \d of \d$/);
  await expect(page).toHaveURL(/tell=telemetry&t=20/);
  await page.goto('about:blank');
  await visit(page, './#f=pattern&s=14');
  await expect(transport(page)).toContainText('Round 2, 2 of 7');
});

test('each of the six views is told', async ({ page }) => {
  for (const view of ['metrics', 'logs', 'traces']) {
    await visit(page, `./#f=pattern&v=${view}-relations&tell=configuration`);
    await expect(transport(page)).toContainText(/Round 1, 1 of \d/);
    await visit(page, `./#f=pattern&v=${view}-flow&tell=telemetry`);
    await expect(transport(page)).toContainText(/(Metrics|Logs|Charm traces) of coordinator/);
  }
});

test('without motion the same is told in numbers and arrows, beat by beat, and nothing travels', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await countFrames(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
  await visit(page, './#f=pattern&tell=telemetry');
  await expect(transport(page).getByRole('switch', { name: 'Motion' })).not.toBeChecked();
  await transport(page).getByRole('button', { name: 'Play' }).click();
  await page.mouse.move(0, 0);
  await expect.poll(() => isMoving(page)).toBe(false);
  await expect(transport(page)).toContainText('Metrics of worker', { timeout: 15_000 });
  await expect(picture(page).locator('.story-marks .told-head')).not.toHaveCount(0);
  expect(await framesInASecond(page)).toBeLessThan(3);
});

test('the switch for motion goes before the system, both ways, and is remembered', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, './#f=pattern&tell=telemetry');
  const motion = transport(page).getByRole('switch', { name: 'Motion' });
  await motion.click();
  await expect(motion).toBeChecked();
  await transport(page).getByRole('button', { name: 'Play' }).click();
  expect(await isMoving(page)).toBe(true);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await motion.click();
  await page.reload();
  await expect(motion).not.toBeChecked();
});

test('one log line is followed hop by hop from where it starts, with call and key, and Escape leaves', async ({
  page,
}) => {
  await visit(page, './#f=loki-proxied&v=logs-flow');
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem', { name: /^Log flows/ }).click();
  await tree.getByRole('treeitem', { name: /^loki-read (stored|not stored)/ }).click();
  await tree.getByRole('treeitem', { name: /^loki-read\/0 / }).click();
  const before = await picture(page).locator('.react-flow__viewport').getAttribute('style');
  await inspector(page).getByRole('button', { name: 'Follow a log line' }).click();
  await expect(transport(page)).toContainText('Logs of loki-read/0');
  const followed = transport(page).locator('.followed');
  await expect(followed).toContainText('POST http://loki.cos.svc.cluster.local:8080');
  await expect(followed).toContainText('loki_endpoints');
  await expect(page).toHaveURL(/[#&]follow=logs\+loki-read/);
  await expect.poll(() => picture(page).locator('.react-flow__viewport').getAttribute('style')).not.toBe(before);
  await page.keyboard.press('ArrowRight');
  await expect(followed).toContainText('otelcol/0');
  await page.keyboard.press('Escape');
  await expect(followed).toHaveCount(0);
  await expect(page).not.toHaveURL(/follow=/);
});

test('one span is followed without motion: each hop is there at once, with its arrow and number', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, './#f=loki-proxied&v=logs-flow&sel=loki-read');
  await page.waitForLoadState('networkidle'); // keys are listened to once their part has come
  await page.keyboard.press('j');
  await expect(transport(page)).toContainText('Logs of loki-read/0');
  const sight = () => picture(page).locator('.react-flow__viewport').getAttribute('style');
  const seen = new Set<string | null>();
  for (const hop of [1, 2]) {
    await expect(transport(page).locator('.story-place')).toContainText(`, ${hop} of`);
    await expect(picture(page).locator('.story-marks .told-head')).not.toHaveCount(0);
    await expect(picture(page).locator('.story-marks text').getByText(`${hop}`, { exact: true })).toHaveCount(1);
    expect(await isMoving(page)).toBe(false);
    seen.add(await sight());
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBe(2);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/follow=/);
});

test('the whole transport is worked with keys alone', async ({ page }) => {
  await visit(page, './#f=pattern&tell=telemetry');
  await page.waitForLoadState('networkidle'); // keys are listened to once their part has come
  const bar = transport(page);
  await bar.getByRole('radio', { name: 'Telemetry' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(bar).toContainText('Round 1, 1 of 9');
  for (const [name, key, expected] of [
    ['Step forward', 'Enter', 'Round 1, 2 of 9'],
    ['Time', 'End', 'Round 2, 7 of 7'],
    ['Step back', 'Space', 'Round 2, 6 of 7'],
    ['Time', 'Home', 'Round 1, 1 of 9'],
  ] as const) {
    await bar.getByRole(name === 'Time' ? 'slider' : 'button', { name }).focus();
    await page.keyboard.press(key);
    await expect(bar, name).toContainText(expected);
  }
  const rounds = bar.getByRole('combobox', { name: 'Round or way' });
  await rounds.focus();
  await page.keyboard.press('ArrowDown');
  await expect(bar).toContainText('Round 2, 1 of 7');
  const speed = bar.getByRole('combobox', { name: 'Speed' });
  await speed.focus();
  await page.keyboard.press('End');
  await expect(speed.locator('option:checked')).toHaveText('4×');
  const repeat = bar.getByRole('button', { name: 'Repeat this step' });
  await repeat.focus();
  await page.keyboard.press('Space');
  await expect(repeat).toHaveAttribute('aria-pressed', 'true');
  await page.locator('body').press('l');
  await expect(repeat).toHaveAttribute('aria-pressed', 'false');
  const motion = bar.getByRole('switch', { name: 'Motion' });
  await motion.focus();
  await page.keyboard.press('Space');
  await expect(motion).not.toBeChecked();
  await bar.getByRole('button', { name: 'Play' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a machine that paints slowly is spared: fewer tokens, then fewer frames, then arrows alone, and each is said', async ({
  page,
}) => {
  await countFrames(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function slowly(...box) {
      const begun = performance.now();
      while (performance.now() - begun < 10);
      return clearRect.apply(this, box);
    };
  });
  await visit(page, './#f=pattern');
  await transport(page).getByRole('button', { name: 'Play' }).click();
  const said = page.getByRole('status');
  await expect(said).toContainText('Fewer tokens are shown, to spare', { timeout: 20_000 });
  await expect(said).toContainText('and fewer times a second', { timeout: 20_000 });
  await expect(said).toContainText('Only arrows are shown', { timeout: 20_000 });
  await expect(transport(page)).toContainText('Only arrows are shown');
  await page.mouse.move(0, 0);
  await expect.poll(() => framesInASecond(page)).toBe(0);
  await transport(page).getByRole('combobox', { name: 'Speed' }).selectOption('0.5×');
  await expect.poll(() => framesInASecond(page)).toBeGreaterThan(10);
});

test('one thing is looked at alone, with the mouse, with a key and in a link, and everything comes back', async ({
  page,
}) => {
  await visit(page, './#f=pattern&sel=worker');
  const only = inspector(page).getByRole('group', { name: 'In focus' });
  await only.getByRole('button', { name: 'What starts here' }).click();
  const banner = page.getByRole('region', { name: 'In focus' });
  await expect(banner).toContainText('Only what starts at worker');
  await expect(page).toHaveURL(/[#&]focus=origin\+worker/);
  expect(await picture(page).locator('.dim').count()).toBeGreaterThan(0);
  await banner.getByRole('button', { name: 'Show everything' }).click();
  await expect(picture(page).locator('.react-flow__node .dim')).toHaveCount(0);
  await picture(page)
    .getByRole('button', { name: /^worker\b/ })
    .focus();
  await page.keyboard.press('i');
  await page.keyboard.press('i');
  await expect(banner).toContainText('Only the coordinator cluster');
});

test('before and after a cut stand side by side on one clock', async ({ page }) => {
  await visit(page, './#f=pattern&sel=coordinator:logging+logs:logging');
  await inspector(page).getByRole('button', { name: 'What if it were gone?' }).click();
  await page.getByRole('button', { name: 'Side by side' }).click();
  const before = page.getByRole('region', { name: 'As drawn' });
  await expect(before.getByRole('application', { name: 'Picture of As drawn' })).toBeVisible();
  await transport(page).getByRole('radio', { name: 'Telemetry' }).check({ force: true });
  await transport(page).getByRole('combobox', { name: 'Round or way' }).selectOption('Charm traces of coordinator');
  await expect(transport(page)).toContainText('The charm code of coordinator/0 pushes charm traces');
  await expect(before).toContainText('pushes logs to logs');
  await page.getByRole('button', { name: 'Leave the what-if' }).first().click();
  await expect(before).toHaveCount(0);
});

test('two drawings stand side by side on one clock, each with its own story', async ({ page }) => {
  await visit(page, './#f=loki-direct&v=logs-flow');
  await inspector(page).getByRole('button', { name: 'Compare with another drawing …' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Loki.*proxied/ })
    .click();
  await page.getByRole('button', { name: 'Side by side' }).click();
  const other = page.getByRole('region', { name: /^Loki 3\.7, proxied/ });
  await expect(other.getByRole('application', { name: /^Picture of Loki 3\.7/ })).toBeVisible();
  await transport(page).getByRole('radio', { name: 'Configuration' }).check({ force: true });
  await expect(transport(page)).toContainText('Round 1, 1 of');
  const said = other.locator('.beside-caption');
  const first = await said.textContent();
  await transport(page).getByRole('slider', { name: 'Time' }).focus();
  await page.keyboard.press('End');
  await expect(said).not.toHaveText(first ?? '');
  await page.keyboard.press('Home');
  await expect(said).toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(other).toHaveCount(0);
});

test('both pictures are looked around in together, from either, until they are let go', async ({ page }) => {
  await visit(page, './#f=pattern&sel=coordinator:logging+logs:logging');
  await inspector(page).getByRole('button', { name: 'What if it were gone?' }).click();
  await page.getByRole('button', { name: 'Side by side' }).click();
  const before = page.getByRole('region', { name: 'As drawn' });
  /** Where each of both stands: the middle of its room in the scene, and how near. */
  const sights = () =>
    page.locator('.react-flow__viewport').evaluateAll((both) =>
      both.map((one) => {
        const { a, e, f } = new DOMMatrix(getComputedStyle(one).transform);
        const { width, height } = one.closest('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
        return [(width / 2 - e) / a, (height / 2 - f) / a, a * 100].map(Math.round).join(' ');
      }),
    );
  const together = before.getByRole('button', { name: 'Look around in both together' });
  await expect(together).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => new Set(await sights()).size).toBe(1);
  const first = await sights();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(sights).not.toEqual(first);
  await expect.poll(async () => new Set(await sights()).size).toBe(1);
  const second = await sights();
  await before.getByRole('application').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(sights).not.toEqual(second);
  await expect.poll(async () => new Set(await sights()).size).toBe(1);
  await together.click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => new Set(await sights()).size).toBe(2);
  await together.click();
  await expect.poll(async () => new Set(await sights()).size).toBe(1);
});
