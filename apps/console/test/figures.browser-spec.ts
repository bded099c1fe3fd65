import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './look-at-page.js';
import { describeConsole } from './opened-console.js';

const HEALTH = '1.02.0.00.0.00.01.0000';
/** Enough of a page to meet each of its kinds of figure; a league has hundreds. */
const FIGURES_MAX = 12;

// Pages, and how many figures at least open on them.
const PAGES: readonly (readonly [path: string, least: number])[] = [
  ['/', 6],
  ['/rpjmd/IKU-01', 1],
  ['/anggaran', 8],
  ['/aduan', 8],
  ['/aduan?view=roads&period=2026', 3],
  ['/media', 8],
  ['/harga', 8],
  ['/harga/12.01', 6],
  ['/cetar/1.02.0.00.0.00.01.0000', 6],
  [`/opd/${HEALTH}`, 5],
  ['/data/budgets.budget_realizations', 1],
  ['/meja/bappeda?view=days', 3],
];

describeConsole('a figure', (opened) => {
  it.each(PAGES)(
    'on %s opens into an arithmetic that gives it, and names its data by title',
    async (path, least) => {
      const page = await opened.page(path);
      const triggers = page.getByRole('button', { name: /Bagaimana angka ini dibuat/u });
      await triggers.first().waitFor();
      await settled(page);
      const count = await triggers.count();
      expect(count).toBeGreaterThanOrEqual(least);
      for (let at = 0; at < Math.min(count, FIGURES_MAX); at++) {
        await triggers.nth(at).click();
        const panel = page.getByRole('dialog');
        await panel.waitFor();
        const text = (await panel.innerText()).replaceAll('\u00A0', ' ');
        expect(text).not.toMatch(
          /\b(?:budgets|planning|complaints|media|prices|performance|delivery)\.[a-z_]+/u,
        );
        const { numerator, denominator, result } = arithmeticOf(text);
        if (denominator !== undefined && result !== undefined && /Hasil\s+[\d.,−]+ persen/u.test(text))
          expect({ path, text, isIt: Math.abs((numerator / denominator) * 100 - result) < 0.051 }).toEqual({
            ...{ path, text, isIt: true },
          });
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'hidden' });
      }
      await page.close();
    },
  );

  it('of complaints in time at home is a share of those that its sentence counts', async () => {
    const page = await opened.page('/');
    const card = page.getByRole('listitem').filter({ hasText: 'ditanggapi dalam batas waktunya' });
    await card.getByRole('button', { name: /^[\d,]+%/u }).click();
    const { denominator } = arithmeticOf(await page.getByRole('dialog').innerText());
    await page.keyboard.press('Escape');
    const [, all = ''] = /dari ([\d.]+) aduan/u.exec(await card.innerText()) ?? [];
    expect(numberOf(all)).toBe(denominator);
    await page.close();
  });

  it('of reports that arrived says how fresh the data are that it counts', async () => {
    const page = await opened.page('/');
    const card = page.getByRole('listitem').filter({ hasText: 'laporan yang jatuh tempo dalam 30 hari' });
    await card.getByRole('button').first().click();
    const text = await page.getByRole('dialog').innerText();
    expect(text).toMatch(/Realisasi anggaran: data per \d+ \w+ \d{4} \d{2}\.\d{2} WIB/u);
    await page.close();
  });

  it('of the absorbed budget is the same on the budget page and on the wall', async () => {
    const page = await opened.page('/anggaran');
    await page.getByText('terserap dari').first().waitFor();
    const absorbed = await firstPercent(page, 'terserap dari');
    await page.goto(`${opened.hub.url}/wall`);
    const tile = page.getByRole('listitem').filter({ hasText: 'Serapan belanja' });
    await tile.getByText(absorbed).waitFor();
    await page.close();
  });

  it('of an agency is the same on its page as in the table of the budget', async () => {
    const page = await opened.page('/anggaran?groups.q=dinas%20kesehatan');
    const row = page.getByRole('row').filter({ hasText: 'Dinas Kesehatan' }).first();
    const [inTable = ''] = /\d+,\d%/u.exec(await row.innerText()) ?? [];
    expect(inTable).not.toBe('');
    await page.goto(`${opened.hub.url}/opd/${HEALTH}`);
    await page.getByText('terserap dari').waitFor();
    expect(await firstPercent(page, 'terserap dari')).toBe(inTable);
    await page.close();
  });

  it('that nobody sent is left out of a chart: it is not zero', async () => {
    const page = await opened.page('/anggaran?region=33.74');
    const chart = page.getByRole('figure').filter({ hasText: 'Serapan terhadap pita' });
    await chart.getByText('Tampilkan sebagai tabel').click();
    const shares = await chart.getByRole('row').getByRole('cell').nth(0).allInnerTexts();
    const rows = (await chart.getByRole('row').allInnerTexts()).slice(1);
    const reported = rows.filter((row) => /\d%\s+\d/u.test(row.replaceAll('\t', ' '))).length;
    expect(shares.length).toBeGreaterThan(0);
    expect(reported).toBeGreaterThan(0);
    expect(reported).toBeLessThan(rows.length);
    expect(await chart.locator('svg circle').count()).toBe(reported);
    await page.close();
  });
});

interface Arithmetic {
  readonly numerator: number;
  readonly denominator: number | undefined;
  readonly result: number | undefined;
}

function arithmeticOf(text: string): Arithmetic {
  const after = (label: string): number | undefined => {
    const [, value] = new RegExp(`${label}\\s+(−?[\\d.,]+)`, 'u').exec(text) ?? [];
    return value === undefined ? undefined : numberOf(value);
  };
  return {
    numerator: after('Pembilang') ?? NaN,
    denominator: after('Penyebut'),
    result: after('Hasil'),
  };
}

/** As Indonesians write it: `1.250,5`. */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

async function firstPercent(page: Page, beside: string): Promise<string> {
  const card = page.getByRole('listitem').filter({ hasText: beside }).first();
  const [percent = ''] = /\d+(?:,\d)?%/u.exec(await card.innerText()) ?? [];
  return percent;
}
