import { expect, it } from '@jest/globals';
import { holdSnapshot } from './hold-snapshot.js';
import { seriousFindings } from './look-at-page.js';
import { ADMIN, describeConsole } from './opened-console.js';

// The window of ten seconds, and what the hub needs to delete and the desk to ask again.
const DECIDED_WITHIN_MS = 25_000;

describeConsole('somebody who signs in', (opened) => {
  it('is refused with a wrong password, gets in with the right one, lands where they wanted to go, and leaves', async () => {
    const page = await opened.page('/meja/orang');
    await page.getByRole('main').getByRole('link', { name: 'Masuk' }).click();
    await page.getByLabel('Alamat surel').fill(ADMIN.login);
    await page.getByLabel('Kata sandi', { exact: true }).fill('bukan yang ini');
    await page.getByRole('main').getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('alert').getByText('kata sandi salah').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Kata sandi', { exact: true }).fill(ADMIN.password);
    await page.getByRole('main').getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Orang dan peran' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Orang' }).waitFor();
    await page.getByRole('button', { name: `Akun ${ADMIN.name}` }).click();
    await page.getByRole('menuitem', { name: 'Keluar' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Masuk' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Orang' }).count()).toBe(0);
    await page.close();
  });

  it('invites a reader, who sets a password with the link and does not see the desk of admins', async () => {
    const page = await opened.page('/meja/orang', { storageState: opened.admin });
    await page.getByRole('button', { name: 'Undang orang' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Nama', { exact: true }).fill('Pembaca Contoh');
    await panel.getByLabel('Alamat surel').fill('pembaca@contoh.go.id');
    await panel.getByLabel('Peran').selectOption('reader');
    await panel.getByRole('button', { name: 'Buat undangan' }).click();
    const link = (await panel.getByText('/mulai#').textContent()) ?? '';
    expect(await seriousFindings(page)).toEqual([]);
    const guest = await opened.browser.newPage();
    await guest.goto(link);
    await guest.getByText('Undangan untuk Pembaca Contoh').waitFor();
    await guest.getByLabel('Kata sandi baru').fill('membaca setiap pagi');
    await guest.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await guest.getByRole('button', { name: 'Akun Pembaca Contoh' }).waitFor();
    await guest.goto(`${opened.hub.url}/meja/orang`);
    await guest.getByRole('heading', { level: 1, name: 'Ini bukan meja Anda' }).waitFor();
    await page.close();
    await guest.close();
  });

  it('mends what was refused for one cause, and sees it applied', async () => {
    const page = await opened.page('/meja/konektor/bpkad-keuangan', { storageState: opened.admin });
    const cause = page.getByRole('listitem').filter({ hasText: 'Mungkin maksudnya 5.1.01' });
    await cause.getByRole('button').click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Akibatnya').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Betulkan dan kirim ulang 24 rekaman' }).click();
    await panel.getByText(/Selesai: 24 diterapkan/u).waitFor();
    await page.close();
  });

  it('proves on a few rows how a connector would read them', async () => {
    const page = await opened.page('/meja/konektor/baru?data=prices.reference_prices', {
      storageState: opened.admin,
    });
    const rows = ['12.01;retail;HAP;01/07/2026;36.500;41.500;kg', '99.99;retail;HAP;01/07/2026;1;2;kg'];
    await page
      .getByLabel('Tempelkan baris judul dan beberapa baris data')
      .fill(['Komoditas;Tingkat;Jenis;Berlaku sejak;Batas bawah;Batas atas;Satuan', ...rows, ''].join('\n'));
    await page.getByRole('button', { name: 'Baca 2 baris contoh' }).click();
    await page.getByText('1 baris akan diterima').waitFor();
    await page.getByText('1 baris akan ditolak').waitFor();
    await page.getByRole('cell', { name: '36500.00 36.500' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('waives a report that is no longer owed, and the calendar says so', async () => {
    const page = await opened.page('/meja/walidata?bagian=kalender&ditunggu.q=diharapkan', {
      storageState: opened.admin,
    });
    const row = page
      .getByRole('row')
      .filter({ hasText: 'pemerintah kabupaten/kota kedua' })
      .filter({ hasText: 'Realisasi' });
    await row.getByRole('button', { name: 'Bebaskan' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Laporan ini tidak lagi diharapkan').waitFor({ state: 'attached' });
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByLabel('Catatan').fill('Uji');
    await panel.getByRole('button', { name: 'Simpan keputusan' }).click();
    await panel.getByText('Kalender mengikuti').waitFor();
    await panel.getByRole('button', { name: 'Tutup' }).click();
    await page.goto(`${opened.hub.url}/meja/walidata?bagian=kalender&ditunggu.q=dibebaskan`);
    await row.getByText('dibebaskan sejak').waitFor();
    await page.close();
  });

  it('takes a decision back within its window, and it is carried out once the window has passed', async () => {
    await holdSnapshot(opened.hub);
    const page = await opened.page('/meja/walidata', { storageState: opened.admin });
    const card = page.getByRole('listitem').filter({ hasText: 'percobaan' });
    await card.getByRole('button', { name: 'Setujui: hapus 19 rekaman' }).click();
    await card.getByText('Disetujui: 19 rekaman dihapus.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await card.getByRole('button', { name: 'Urungkan' }).click();
    await card.getByRole('button', { name: 'Setujui: hapus 19 rekaman' }).click();
    await page.getByText('Kotak masuk kosong').waitFor({ timeout: DECIDED_WITHIN_MS });
    await page.close();
  });

  it('whose session has ended goes on as anybody, without an error', async () => {
    const page = await opened.page('/opd', { storageState: opened.ended });
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('link', { name: 'Masuk' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });
});
