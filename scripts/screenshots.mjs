// node scripts/screenshots.mjs [address]: the pictures of the README, taken from a running hub with the demo, into docs/pictures/.
import { mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { ROOT } from './bootstrap.mjs';

const FOLDER = join(ROOT, 'docs', 'pictures');
// A picture in a README is fetched by everybody who looks at the repository.
const PICTURE_BYTES_MAX = 300_000;
const PICTURES = [
  { name: 'portal', path: '/', colorScheme: 'light' },
  { name: 'rpjmd', path: '/rpjmd', colorScheme: 'light' },
  { name: 'indicator-dark', path: '/rpjmd/IKU-01', colorScheme: 'dark' },
  // A part of a page is brought to the top of the window.
  { name: 'cascade', path: '/rpjmd?node=M3.T1', colorScheme: 'light', part: '#cascade' },
];
const VIEWPORT = { width: 1280, height: 800 };
// Long enough for the last chart to be drawn after the last answer.
const SETTLE_MS = 1_000;

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg)),
});
mkdirSync(FOLDER, { recursive: true });
for (const { name, path, colorScheme, part } of PICTURES) {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme });
  await page.goto(new URL(path, address).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLE_MS);
  if (part !== undefined) await page.locator(part).evaluate((heading) => heading.scrollIntoView());
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  const { size } = statSync(file);
  console.log(`${relative(ROOT, file)}: ${Math.round(size / 1_000)} kB`);
  if (size > PICTURE_BYTES_MAX) process.exitCode = 1;
}
await browser.close();
