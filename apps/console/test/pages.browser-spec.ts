import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { queryAddress } from '../graphiql/query-address.js';
import { launchBrowser } from './browser.js';
import { startDemoHub, type DemoHub } from './demo-hub.js';
import { firstPaint } from './first-paint.js';
import { holdSnapshot } from './hold-snapshot.js';
import { seriousFindings, settled, sidewaysOverflow } from './look-at-page.js';

// A page, and what must stand on it once its answers are here. A new page is one line.
const PAGES: readonly (readonly [path: string, heading: RegExp, mustHold: string])[] = [
  ['/', /Data Jawa Tengah/u, 'indikator RPJMD sesuai jalur'],
  ['/rpjmd', /Rencana Pembangunan Jangka Menengah/u, 'Pertumbuhan ekonomi'],
  ['/rpjmd/IKU-01', /^Pertumbuhan ekonomi$/u, 'Target dan capaian'],
  ['/keselarasan', /^Yang belum selaras$/u, 'Langkah berikutnya'],
  ['/anggaran', /^Anggaran$/u, 'Terjauh di bawah anggaran kas'],
  ['/anggaran?region=33.74', /^Anggaran$/u, 'induk bukan jumlah rinciannya'],
  ['/anggaran?account=5.1.02&group=account_object', /^Anggaran$/u, 'Belanja Perjalanan Dinas'],
  ['/aduan', /^Aduan$/u, 'Sepuluh yang paling lama menunggu jawaban'],
  ['/aduan?view=roads&period=2026', /^Aduan$/u, 'Titik kerusakan jalan'],
  ['/meja/bappeda', /^Meja Bappeda$/u, 'indikator program sudah punya realisasi'],
  ['/meja/bappeda?view=days', /^Meja Bappeda$/u, 'Tahap 2'],
  ['/meja/bappeda?view=comparison', /^Meja Bappeda$/u, 'rencana ini belum tercatat'],
  ['/opd', /^Perangkat daerah$/u, 'Dinas Kesehatan'],
  ['/opd/1.02.0.00.0.00.01.0000', /^Dinas Kesehatan$/u, 'RSUD Dr. Moewardi'],
  ['/data', /^Data$/u, 'Aduan masyarakat'],
  ['/data/planning.indicator_targets', /^Target indikator$/u, 'Kondisi awal'],
  ['/harga', /^Harga kebutuhan pokok$/u, 'komoditas yang punya acuan'],
  ['/harga/12.01', /^Bawang Merah$/u, 'Pasar Rakyat Kudus'],
  ['/pengembang', /^Pengembang$/u, 'Rumah sakit provinsi'],
  ['/pengembang?bagian=pintu', /^Pengembang$/u, 'GeoReport'],
  ['/graphql', /^GraphiQL/u, 'Biaya jawaban terakhir'],
  ['/masuk?kode=OIDC_UNKNOWN_PERSON', /^Masuk$/u, 'belum diundang'],
  ['/mulai', /^Buat kata sandi$/u, 'Tautan tidak lengkap'],
  ['/meja/orang', /^Halaman ini untuk yang sudah masuk$/u, 'Mintalah undangan'],
  ['/cetar', /^Skor CETAR perangkat daerah$/u, 'Dinas Kesehatan'],
  ['/cetar/1.02.0.00.0.00.01.0000', /^CETAR Dinas Kesehatan$/u, 'Aduan yang ditanggapi dalam 24 jam'],
  ['/media', /^Media$/u, 'Berita negatif yang belum dijawab'],
  ['/wall', /^Ruang kendali/u, 'Sumber senyap'],
  ['/tidak-ada', /^Halaman ini tidak ada$/u, 'Ke beranda'],
];
// Desks, as an administrator sees them who has signed in.
const DESKS: typeof PAGES = [
  // Payment warrants are not public.
  ['/anggaran', /^Anggaran$/u, 'SP2D − realisasi'],
  ['/meja/orang', /^Orang dan peran$/u, 'admin@contoh.go.id'],
  ['/meja/konektor', /^Meja Konektor$/u, 'Cermin SIPD'],
  ['/meja/konektor/bpkad-keuangan', /BPKAD$/u, 'Di luar batas'],
  ['/meja/konektor/baru?data=prices.price_observations', /^Hubungkan sumber baru$/u, 'wajib / required'],
  ['/meja/walidata', /^Meja Walidata$/u, 'Kotak masuk kosong'],
  ['/meja/walidata?bagian=kalender', /^Meja Walidata$/u, 'diharapkan walidata sejak'],
  ['/meja/walidata?bagian=terlambat', /^Meja Walidata$/u, 'Sumber yang senyap'],
  ['/meja/walidata?bagian=mutu', /^Meja Walidata$/u, 'Simpul rencana'],
  ['/meja/walidata?bagian=kontrak', /^Meja Walidata$/u, 'JSON Schema'],
  ['/meja/walidata?bagian=pemilik', /^Meja Walidata$/u, 'Pindahkan kepemilikan'],
  ['/meja/walidata?bagian=audit', /^Meja Walidata$/u, 'PASSWORD_SET'],
];
const ADMIN = { name: 'Admin Contoh', login: 'admin@contoh.go.id', password: 'lumbung penuh padi 2026' };
const WIDTHS = [
  { name: 'a phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'a desk', width: 1366, height: 768, colorScheme: 'dark' },
  { name: 'a wall', width: 3840, height: 2160, colorScheme: 'light' },
] as const;

// The editor takes no key for a completion that has only just appeared.
const COMPLETION_PAUSE_MS = 300;
// The window of ten seconds, and what the hub needs to delete and the desk to ask again.
const DECIDED_WITHIN_MS = 25_000;
const STARTED_WITHIN_MS = 180_000;
// What Chrome's own tools take for a middling phone beside a desk.
const CHEAP_PHONE_SLOWDOWN = 4;
// Five when it was written; three times that is no accident of the machine.
const PORTAL_TO_EMPTY_MAX = 15;

// Known before the tests are, so that they are skipped where there is none.
const launched = await launchBrowser();
const describeInBrowser = launched === undefined ? describe.skip : describe;

let hub: DemoHub;
let browser: Browser;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  if (launched === undefined) return;
  browser = launched;
  hub = await startDemoHub();
  signedIn = await makeFirstAdmin(browser);
}, STARTED_WITHIN_MS);

afterAll(async () => {
  await launched?.close();
  await hub?.stop();
});

describeInBrowser.each(WIDTHS)('on $name ($width px, $colorScheme)', ({ width, height, colorScheme }) => {
  const viewport = { width, height };
  const faults: string[] = [];
  let anybody: Page;
  let admin: Page;

  beforeAll(async () => {
    anybody = await newPage({});
    admin = await newPage({ storageState: signedIn });
  });

  afterAll(async () => {
    await anybody.context().close();
    await admin.context().close();
  });

  it.each(PAGES)('%s shows what it promises, and axe finds nothing serious', async (...expected) => {
    await look(anybody, expected);
  });

  it.each(DESKS)('%s does so for an administrator', async (...expected) => {
    await look(admin, expected);
  });

  async function newPage(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: false, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    return page;
  }

  async function look(page: Page, [path, heading, mustHold]: (typeof PAGES)[number]): Promise<void> {
    faults.length = 0;
    await page.goto(hub.url + path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.getByText(mustHold).first().waitFor();
    await settled(page);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  }
});

describeInBrowser('somebody who uses it', () => {
  it('finds an indicator with the keyboard alone', async () => {
    const page = await opened('/');
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
    await page.getByRole('searchbox').fill('rsud');
    await page.getByRole('button', { name: 'Organisasi' }).click();
    await page.waitForURL(/q=rsud/u);
    const names = await page.getByRole('rowheader').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const again = await opened(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.getByRole('rowheader').first().waitFor();
    expect(await again.getByRole('rowheader').allTextContents()).toEqual(names);
    await again.close();
    await page.close();
  });

  it('leads from the count of an agency to its findings, and back', async () => {
    const page = await opened('/keselarasan');
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
    const page = await opened('/meja/bappeda?view=days');
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
    const page = await opened('/anggaran?group=account_group');
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
    const page = await opened('/rpjmd/IKU-05');
    await page.getByRole('heading', { name: /^Program dan anggaran 20/u }).waitFor();
    const meaning = page.getByRole('region', { name: 'Arti indikator' });
    expect(await meaning.textContent()).toContain('IPM perempuan; IPM laki-laki');
    // Nobody told the code of the statistical activity, and that is said.
    expect(await meaning.textContent()).toMatch(/Belum diisi produsen data: .*kode kegiatan statistik/u);
    await page.getByText('Pada hari itu indikator ini belum tercatat di hub.').waitFor();
    await page.close();
  });

  it('reads English after one press, and the address says so', async () => {
    const page = await opened('/keselarasan');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'What does not line up' }).waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  it('is told when the hub is away, and can try again', async () => {
    const page = await opened('/data');
    await page.route('**/graphql', (route) => route.fulfill({ status: 400, body: '{}' }));
    await page.goto(`${hub.url}/opd`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('rowheader').first().waitFor();
    await page.close();
  });
});

describeInBrowser('somebody who signs in', () => {
  it('is refused with a wrong password, gets in with the right one, lands where they wanted to go, and leaves', async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${hub.url}/meja/orang`);
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
    const page = await browser.newPage({ storageState: signedIn });
    const guest = await browser.newPage();
    await page.goto(`${hub.url}/meja/orang`);
    await page.getByRole('button', { name: 'Undang orang' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Nama', { exact: true }).fill('Pembaca Contoh');
    await panel.getByLabel('Alamat surel').fill('pembaca@contoh.go.id');
    await panel.getByLabel('Peran').selectOption('reader');
    await panel.getByRole('button', { name: 'Buat undangan' }).click();
    const link = (await panel.getByText('/mulai#').textContent()) ?? '';
    expect(await seriousFindings(page)).toEqual([]);
    await guest.goto(link);
    await guest.getByText('Undangan untuk Pembaca Contoh').waitFor();
    await guest.getByLabel('Kata sandi baru').fill('membaca setiap pagi');
    await guest.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await guest.getByRole('button', { name: 'Akun Pembaca Contoh' }).waitFor();
    await guest.goto(`${hub.url}/meja/orang`);
    await guest.getByRole('heading', { level: 1, name: 'Ini bukan meja Anda' }).waitFor();
    await page.close();
    await guest.close();
  });

  it('mends what was refused for one cause, and sees it applied', async () => {
    const page = await browser.newPage({ storageState: signedIn });
    await page.goto(`${hub.url}/meja/konektor/bpkad-keuangan`);
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
    const page = await browser.newPage({ storageState: signedIn });
    await page.goto(`${hub.url}/meja/konektor/baru?data=prices.reference_prices`);
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
    const page = await browser.newPage({ storageState: signedIn });
    await page.goto(`${hub.url}/meja/walidata?bagian=kalender&ditunggu.q=diharapkan`);
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
    await page.goto(`${hub.url}/meja/walidata?bagian=kalender&ditunggu.q=dibebaskan`);
    await row.getByText('dibebaskan sejak').waitFor();
    await page.close();
  });

  it('takes a decision back within its window, and it is carried out once the window has passed', async () => {
    const page = await browser.newPage({ storageState: signedIn });
    await holdSnapshot(hub);
    await page.goto(`${hub.url}/meja/walidata`);
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
    const page = await browser.newPage();
    const [{ domain = '127.0.0.1' } = {}] = signedIn.cookies;
    const ended = { name: 'lumbung_session', value: 'A'.repeat(43), domain, path: '/' };
    await page.context().addCookies([ended]);
    await page.goto(`${hub.url}/opd`);
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('link', { name: 'Masuk' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.close();
  });
});

describeInBrowser('GraphiQL, where /graphql is opened by a person', () => {
  const ORGANIZATIONS = '{ organizations(first: 1) { totalCount } }';

  it('completes a name, and shows the answer and its cost', async () => {
    const page = await opened('/graphql');
    // Names are known once the hub has described its schema.
    await page.waitForLoadState('networkidle');
    await editorOf(page, 'Operation Editor').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('{ organizations { totalC');
    await page.getByRole('option', { name: /totalCount/u }).waitFor();
    await page.waitForTimeout(COMPLETION_PAUSE_MS);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await answered(page, /"totalCount":\s\d+/u);
    await page.getByText(/^Biaya \d+ dari batas/u).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('speaks the reader’s language: examples, cost, and what a type means', async () => {
    const page = await opened('/graphql?lang=en');
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await page.getByRole('button', { name: 'Complaints by status' }).click();
    await run(page);
    await answered(page, /"complaintsAggregate"/u);
    await page.getByText(/^Cost \d+ of at most/u).waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Cursor', exact: true }).click();
    await page.getByText('A place in a list; hand it back as it is.', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('opens an example of the page for developers, keeps it in its history, and loads nothing from elsewhere', async () => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const elsewhere: string[] = [];
    page.on('request', (asked) => {
      if (!asked.url().startsWith(hub.url) && !/^(?:data|blob):/u.test(asked.url()))
        elsewhere.push(asked.url());
    });
    await page.goto(`${hub.url}/pengembang`);
    await page.getByRole('link', { name: 'Buka di GraphiQL: Rumah sakit provinsi dan induknya' }).click();
    await run(page);
    await answered(page, /RSUD\sDr\.\sMoewardi/u);
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('region', { name: 'History' }).getByText('kind: { eq: hospital }').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(elsewhere).toEqual([]);
    await page.close();
  });

  it('sends the headers that are written, and forgets them with the page', async () => {
    const page = await opened(queryAddress(ORGANIZATIONS));
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await editorOf(page, 'Headers').click();
    await page.keyboard.insertText('{ "Authorization": "Bearer lmb_not_a_key" }');
    await run(page);
    await answered(page, /"INVALID_KEY"/u);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('lmb_not_a_key');
    await page.close();
  });

  it('acts for whoever is signed in', async () => {
    const query = '{ people { login } }';
    const anybody = await opened(queryAddress(query));
    await run(anybody);
    await answered(anybody, /"(?:UNAUTHENTICATED|FORBIDDEN)"/u);
    await anybody.close();
    const admin = await opened(queryAddress(query), { storageState: signedIn });
    await run(admin);
    await answered(admin, /"admin@contoh\.go\.id"/u);
    await admin.goto('about:blank');
    // What changes something is only taken from our own pages; that no batch has this number is found out after that.
    await admin.goto(hub.url + queryAddress('mutation { retryBatch(id: "999999999") { id } }'));
    await run(admin);
    await answered(admin, /"NOT_FOUND"/u);
    await admin.close();
  });

  it('goes on as anybody when the session has ended', async () => {
    const page = await browser.newPage();
    const [{ domain = '127.0.0.1' } = {}] = signedIn.cookies;
    await page.context().addCookies([{ name: 'lumbung_session', value: 'A'.repeat(43), domain, path: '/' }]);
    await page.goto(hub.url + queryAddress(ORGANIZATIONS));
    await run(page);
    await answered(page, /"totalCount":\s\d+/u);
    await page.close();
  });

  it('subscribes over graphql-transport-ws', async () => {
    const page = await opened(
      queryAddress(
        'subscription { recordsChanged(dataset: "reference.organizations", after: "start") { op key } }',
      ),
    );
    const [socket] = await Promise.all([page.waitForEvent('websocket'), run(page)]);
    expect(socket.url()).toBe(`${hub.url.replace('http', 'ws')}/graphql`);
    await answered(page, /"op":\s"UPSERT"/u);
    await page.getByRole('button', { name: /^Stop/u }).click();
    await page.close();
  });

  /** The part in which somebody writes. */
  function editorOf(page: Page, name: string): Locator {
    return page.getByRole('region', { name }).locator('.monaco-editor:visible').first();
  }

  /** The button is there before the editor, and runs nothing as long as there is none. */
  async function run(page: Page): Promise<void> {
    await editorOf(page, 'Operation Editor').waitFor();
    await page.getByRole('button', { name: /^Execute/u }).click();
  }

  /** Waits until the answer holds something, in which `\s` stands for a space: the editor writes those that do not break. */
  async function answered(page: Page, expected: RegExp): Promise<void> {
    const answer = page.getByRole('region', { name: 'Result Window' });
    await answer.getByText(expected).first().waitFor();
  }
});

describeInBrowser('somebody with a cheap phone', () => {
  it('sees the portal soon, as measured by an empty page', async () => {
    const { emptyMs, pageMs } = await firstPaint(browser, `${hub.url}/`, CHEAP_PHONE_SLOWDOWN);
    const ratio = pageMs / emptyMs;
    process.stderr.write(
      `[lumbung] first paint, CPU ${CHEAP_PHONE_SLOWDOWN} times slower: portal ${pageMs.toFixed(0)} ms, empty page ${emptyMs.toFixed(0)} ms (${ratio.toFixed(1)} times)\n`,
    );
    expect(ratio).toBeLessThan(PORTAL_TO_EMPTY_MAX);
  });
});

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
  await page.goto(hub.url + path);
  return page;
}

/** Opens the link that the start prints and makes the account, as the first person of a province does. */
async function makeFirstAdmin(by: Browser): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const page = await by.newPage();
  await page.goto(hub.url + hub.firstAdminPath);
  await page.getByLabel('Nama', { exact: true }).fill(ADMIN.name);
  await page.getByLabel('Alamat surel').fill(ADMIN.login);
  await page.getByLabel('Kata sandi baru').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByRole('button', { name: `Akun ${ADMIN.name}` }).waitFor();
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}
