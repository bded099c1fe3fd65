import { expect, it } from '@jest/globals';
import { newSource, pushApplied } from './ask-hub.js';
import { seriousFindings } from './look-at-page.js';
import { describeConsole } from './opened-console.js';
import { reportTwice } from './report-twice.js';

describeConsole('somebody who uses it', (opened) => {
  it('finds an indicator with the keyboard alone', async () => {
    const page = await opened.page('/');
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
    const page = await opened.page('/rpjmd/IKU-01');
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
    const page = await opened.page('/opd');
    await page.getByRole('searchbox').fill('rsud');
    await page.getByRole('button', { name: 'Organisasi' }).click();
    await page.waitForURL(/q=rsud/u);
    const names = await page.getByRole('rowheader').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const again = await opened.page(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.getByRole('rowheader').first().waitFor();
    expect(await again.getByRole('rowheader').allTextContents()).toEqual(names);
    await again.close();
    await page.close();
  });

  it('leads from the count of an agency to its findings, and back', async () => {
    const page = await opened.page('/keselarasan');
    const count = page.getByRole('link', { name: /temuan Angka terlambat, .+: tampilkan/u }).first();
    const expected = Number(await count.textContent());
    await count.click();
    await page.waitForURL(/kind=FIGURE_OVERDUE/u);
    await page.getByText(/^Hanya temuan /u).waitFor();
    const findings = page.getByRole('region', { name: 'Temuan', exact: true }).getByRole('rowheader');
    expect(await findings.count()).toBe(expected);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tampilkan semua perangkat daerah' }).click();
    await page.waitForURL((url) => !url.searchParams.has('agency'));
    await page.close();
  });

  it('opens the deliverables of a stage and an area from the board of the 99 days', async () => {
    const page = await opened.page('/meja/bappeda?view=days');
    const cell = page.getByRole('link', { name: /hasil tahap 2, / }).first();
    const area = (await cell.getAttribute('aria-label'))?.split('tahap 2, ')[1] ?? '';
    await cell.click();
    await page.getByText(`Hanya tahap 2, ${area}.`).waitFor();
    const rows = page.getByRole('region', { name: 'Hasil', exact: true }).getByRole('rowheader');
    for (const title of await rows.allTextContents()) expect(title).toContain('tahap 2');
    expect(await rows.count()).toBeGreaterThan(0);
    await page.close();
  });

  it('goes down the budget from group to single account, and back by the way it came', async () => {
    const page = await opened.page('/anggaran?group=account_group');
    for (const code of ['5.1', '5.1.02', '5.1.02.04', '5.1.02.04.01']) {
      const row = page.getByRole('row').filter({ has: page.getByText(code, { exact: true }) });
      await row.getByRole('button', { name: /./u }).first().click();
      await page.waitForURL((url) => url.searchParams.get('account') === code);
    }
    await page.getByText('5.1.02.04.01.0001', { exact: true }).waitFor();
    const groups = page.getByRole('region', { name: /^Anggaran dan serapan menurut subrincian objek/u });
    // Nothing is known below it.
    expect(await groups.getByRole('rowheader').first().getByRole('button').count()).toBe(0);
    const crumbs = page.getByRole('navigation', { name: 'Bagian anggaran' });
    await crumbs.getByRole('heading', { name: '5.1.02.04.01' }).waitFor();
    await crumbs.getByRole('button', { name: '5.1.02 Belanja Barang dan Jasa' }).click();
    await page.waitForURL((url) => url.searchParams.get('group') === 'account_object');
    await crumbs.getByRole('button', { name: 'Semua belanja' }).click();
    await page.waitForURL((url) => !url.searchParams.has('account'));
    await page.close();
  });

  it('shows what an indicator means, what is spent on it, and how it was known on another day', async () => {
    const page = await opened.page('/rpjmd/IKU-05');
    await page.getByRole('heading', { name: /^Program dan anggaran 20/u }).waitFor();
    const meaning = page.getByRole('region', { name: 'Arti indikator' });
    expect(await meaning.textContent()).toContain('IPM perempuan; IPM laki-laki');
    // Nobody told the code of the statistical activity, and that is said.
    expect(await meaning.textContent()).toMatch(/Belum diisi produsen data: .*kode kegiatan statistik/u);
    await page.getByText('Pada hari itu indikator ini belum tercatat di hub.').waitFor();
    await page.close();
  });

  it('finds the hole that was reported twice, with why it is taken for the same and both records', async () => {
    await reportTwice(opened.hub, '2024-02');
    const page = await opened.page('/aduan?period=2024-02&view=roads');
    const row = page.getByRole('row').filter({ hasText: 'P-1' });
    await row.getByText('berjarak paling jauh 56 m; judulnya 100% mirip').waitFor();
    await row.getByText('Kota Semarang').waitFor();
    const file = await row
      .getByRole('link', { name: 'Unduh 2 rekaman (CSV): P-1, P-2' })
      .getAttribute('href');
    const text = await (await fetch(opened.hub.url + String(file))).text();
    expect(text.match(/P-\d/gu)).toEqual(['P-1', 'P-2']);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${opened.hub.url}/aduan?period=2024`);
    await page.getByText('dicari dalam satu triwulan atau satu bulan').waitFor();
    await page.close();
  });

  it('reads on the wall of a new price by the names of commodity and market', async () => {
    const dataset = 'prices.price_observations';
    const source = await newSource(opened.hub, { code: 'percobaan-harga', name: 'Harga percobaan', dataset });
    const page = await opened.page('/wall');
    await page.getByText(/^Langsung/u).waitFor();
    await pushApplied(source, dataset, [
      {
        ...{ commodityCode: '01.01', marketCode: '33.01.E01', level: 'retail', date: '2024-01-02' },
        ...{ price: '15000.00', unit: 'kg', isImputed: false },
      },
    ]);
    await page.getByText('Harga baru Beras Premium · Pasar Rakyat Cilacap I (contoh)').waitFor();
    await page.close();
  });

  it('reads the name beside the code of each sample record', async () => {
    const page = await opened.page('/data/budgets.budget_lines');
    const organization = page
      .getByRole('cell')
      .filter({ hasText: /^33\.\d\d\s*Pemerintah (?:Kabupaten|Kota) / });
    await organization.first().waitFor();
    await page.close();
  });

  it('hears of a chart what it shows, once, and not the numbers along its axes', async () => {
    const page = await opened.page('/anggaran');
    const chart = page.getByRole('main').getByRole('figure').first();
    await chart.getByRole('img').locator('svg').waitFor();
    expect(await chart.getByRole('img').count()).toBe(1);
    expect(await chart.ariaSnapshot()).not.toMatch(/20% 40%/u);
    await page.close();
  });

  it('reads English after one press, and the address says so', async () => {
    const page = await opened.page('/keselarasan');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'What does not line up' }).waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  it('is told when the hub is away, and can try again', async () => {
    const page = await opened.page('/data');
    await page.route('**/graphql', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.goto(`${opened.hub.url}/opd`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('rowheader').first().waitFor();
    await page.close();
  });
});
