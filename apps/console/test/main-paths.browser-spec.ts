import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings, settled, sidewaysOverflow } from './look-at-page.js';
import { describeConsole } from './opened-console.js';

const PHONE = { width: 390, height: 844 };

describeConsole('the console', (opened) => {
  it('leads from a goal of the plan to the programs below it, and shows where their chain breaks', async () => {
    const page = await opened.page('/rpjmd');
    const tree = page.getByRole('navigation', { name: 'Pohon rencana' });
    await tree.getByRole('button', { name: /^Tujuan\s*Meningkatnya kualitas pelayanan/u }).click();
    await page.waitForURL(/node=/u);
    const section = page.getByRole('region', { name: 'Dari rencana sampai pekerjaan' });
    await section.getByRole('rowheader').first().waitFor();
    const sentence = await section.getByText(/rantai Renstra, RKPD, dan anggaran terputus/u).innerText();
    const [, programs = '', breaks = ''] =
      /^(\d+) program; .* terputus di (\d+) tempat/u.exec(sentence) ?? [];
    const table = section.getByRole('table');
    expect(await table.getByRole('rowheader').count()).toBe(Number(programs));
    const broken = table.getByRole('row').filter({ hasText: 'tidak ada' });
    expect(await broken.count()).toBeGreaterThan(0);
    expect(Number(breaks)).toBeGreaterThanOrEqual(await broken.count());
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('leads a developer to what was taken away from the schema, without asking anybody', async () => {
    const page = await opened.page('/pengembang');
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Perubahan', exact: true }).click();
    const section = page.getByRole('region', { name: 'Yang diambil dari skema GraphQL' });
    await section.getByText(/belum ada yang diambil|Use /u).waitFor();
    expect(asked.filter((url) => !url.includes('/assets/'))).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('leads a steward to overdue reports, each with the name of whom it is about', async () => {
    const page = await opened.page('/meja/walidata?bagian=terlambat', { storageState: opened.admin });
    const rows = page.getByRole('region', { name: /belum datang/u }).getByRole('row');
    await rows.nth(1).waitFor();
    for (const row of (await rows.allInnerTexts()).slice(1)) expect(row).not.toMatch(/\d\.\d\d\.\d\.\d\d/u);
    await page.close();
  });

  it('leads an operator to sources, none of which is without its name', async () => {
    const page = await opened.page('/meja/orang', { storageState: opened.admin });
    const operator = await opened.browser.newPage();
    await operator.goto(await invitation(page));
    await operator.getByLabel('Kata sandi baru').fill('mengirim setiap pagi');
    await operator.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await operator.getByRole('button', { name: 'Akun Operator Contoh' }).waitFor();
    await operator.goto(`${opened.hub.url}/meja/konektor/sipd-mirror`);
    await operator.getByRole('heading', { level: 1, name: 'Cermin SIPD' }).waitFor();
    await operator.goto(`${opened.hub.url}/meja/konektor`);
    await settled(operator);
    for (const name of await operator.getByRole('rowheader').getByRole('link').allInnerTexts())
      expect(name).not.toMatch(/^[a-z0-9-]+$/u);
    await operator.close();
    await page.close();
  });

  it('shows an administrator every desk without scrolling, on a small screen of an office', async () => {
    const page = await opened.page('/', { storageState: opened.admin });
    const people = page.getByRole('navigation').getByRole('link', { name: 'Orang' });
    await people.waitFor();
    const box = await people.boundingBox();
    expect(box === null ? NaN : box.x + box.width).toBeLessThanOrEqual(1366);
    await page.close();
  });

  it('shows on a phone which page is open, wherever that lies in the row', async () => {
    const page = await opened.page('/cetar', { viewport: PHONE });
    const current = page.getByRole('banner').getByRole('link', { name: 'CETAR' });
    await current.waitFor();
    const box = await current.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box === null ? NaN : box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.close();
  });

  it('leaves bars to a chart on a phone with letters twice as large, and no fault in the log', async () => {
    const page = await opened.browser.newPage({ viewport: PHONE });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    // As somebody has it who set large letters in their browser.
    await page.addInitScript(
      `addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; });`,
    );
    await page.goto(`${opened.hub.url}/aduan?period=2026-Q3`);
    const bars = page.getByRole('figure').filter({ hasText: 'Umur aduan' }).locator('svg rect');
    await bars.first().waitFor({ state: 'attached' });
    for (const bar of await bars.all())
      expect(Number(await bar.getAttribute('width'))).toBeGreaterThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** The link for an operator of the budget's source, made at the desk of people. */
async function invitation(people: Page): Promise<string> {
  await people.getByRole('button', { name: 'Undang orang' }).click();
  const panel = people.getByRole('dialog');
  await panel.getByLabel('Nama', { exact: true }).fill('Operator Contoh');
  await panel.getByLabel('Alamat surel').fill('operator.bpkad@contoh.go.id');
  await panel.getByLabel('Peran').selectOption('operator');
  await panel.getByLabel('Sumber yang diurusnya').selectOption('bpkad-keuangan');
  await panel.getByRole('button', { name: 'Buat undangan' }).click();
  return (await panel.getByText('/mulai#').textContent()) ?? '';
}
