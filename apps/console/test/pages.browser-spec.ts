import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startDemoHub, type DemoHub } from './demo-hub.js';

// A page, and what must stand on it once its answers are here. A new page is one line.
const PAGES: readonly (readonly [path: string, heading: RegExp, mustHold: string])[] = [
  ['/', /Data Jawa Tengah/u, 'indikator RPJMD sesuai jalur'],
  ['/rpjmd', /Rencana Pembangunan Jangka Menengah/u, 'Pertumbuhan ekonomi'],
  ['/rpjmd/IKU-01', /^Pertumbuhan ekonomi$/u, 'Target dan capaian'],
  ['/keselarasan', /^Yang belum selaras$/u, 'Langkah berikutnya'],
  ['/aduan', /^Aduan$/u, 'Sepuluh yang paling lama menunggu jawaban'],
  ['/aduan?view=roads&period=2026', /^Aduan$/u, 'Titik kerusakan jalan'],
  ['/opd', /^Perangkat daerah$/u, 'Dinas Kesehatan'],
  ['/opd/1.02.0.00.0.00.01.0000', /^Dinas Kesehatan$/u, 'RSUD Dr. Moewardi'],
  ['/data', /^Data$/u, 'Aduan masyarakat'],
  ['/data/planning.indicator_targets', /^Target indikator$/u, 'Kondisi awal'],
  ['/harga', /^Harga kebutuhan pokok$/u, 'komoditas yang punya acuan'],
  ['/harga/12.01', /^Bawang Merah$/u, 'Pasar Rakyat Kudus'],
  ['/tidak-ada', /^Halaman ini tidak ada$/u, 'Ke beranda'],
];
const WIDTHS = [
  { name: 'a phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'a desk', width: 1366, height: 768, colorScheme: 'dark' },
  { name: 'a wall', width: 3840, height: 2160, colorScheme: 'light' },
] as const;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STARTED_WITHIN_MS = 180_000;

let hub: DemoHub;
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  if (browser !== undefined) hub = await startDemoHub();
}, STARTED_WITHIN_MS);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

describe.each(WIDTHS)('on $name ($width px, $colorScheme)', ({ width, height, colorScheme }) => {
  let context: BrowserContext | undefined;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    context = await browser?.newContext({ viewport: { width, height }, colorScheme, bypassCSP: false });
    if (context === undefined) return;
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  });

  afterAll(async () => context?.close());

  it.each(PAGES)(
    '%s shows what it promises, and axe finds nothing serious',
    async (path, heading, mustHold) => {
      if (context === undefined) return;
      faults.length = 0;
      await page.goto(hub.url + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText(mustHold).first().waitFor();
      await settled(page);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );
});

describe('somebody who uses it', () => {
  const opened = async (path: string): Promise<Page | undefined> => {
    const page = await browser?.newPage({ viewport: { width: 1366, height: 768 } });
    await page?.goto(hub.url + path);
    return page;
  };

  it('finds an indicator with the keyboard alone', async () => {
    const page = await opened('/');
    if (page === undefined) return;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('pertumbuhan ekonomi');
    await page
      .getByRole('option', { name: /Pertumbuhan ekonomi/u })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Pertumbuhan ekonomi' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/rpjmd/IKU-01');
    await page.close();
  });

  it('opens a figure into its arithmetic', async () => {
    const page = await opened('/rpjmd/IKU-01');
    if (page === undefined) return;
    await page
      .getByRole('button', { name: /Bagaimana angka ini dibuat/u })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/target/iu)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.close();
  });

  it('shares a view: order and filter are in the address, and come back with it', async () => {
    const page = await opened('/opd');
    if (page === undefined) return;
    await page.getByRole('searchbox').fill('rsud');
    await page.getByRole('button', { name: 'Organisasi' }).click();
    await page.waitForURL(/q=rsud/u);
    const names = await page.getByRole('rowheader').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const again = await opened(new URL(page.url()).pathname + new URL(page.url()).search);
    await again?.getByRole('rowheader').first().waitFor();
    expect(await again?.getByRole('rowheader').allTextContents()).toEqual(names);
    await again?.close();
    await page.close();
  });

  it('reads English after one press, and the address says so', async () => {
    const page = await opened('/keselarasan');
    if (page === undefined) return;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'What does not line up' }).waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  it('is told when the hub is away, and can try again', async () => {
    const page = await opened('/data');
    if (page === undefined) return;
    await page.route('**/graphql', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.goto(`${hub.url}/opd`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('rowheader').first().waitFor();
    await page.close();
  });
});

/** No answer is awaited any more and nothing moves. */
async function settled(page: Page): Promise<void> {
  await expectNone(page, '[aria-busy="true"]');
  await page.evaluate('document.fonts.ready');
}

async function expectNone(page: Page, selector: string): Promise<void> {
  for (
    let found = await page.locator(selector).count();
    found > 0;
    found = await page.locator(selector).count()
  ) {
    await page.locator(selector).first().waitFor({ state: 'detached' });
  }
}

function sidewaysOverflow(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What axe calls serious or critical, short enough to read in a failed test. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as { readonly violations: readonly Violation[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`,
    );
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
