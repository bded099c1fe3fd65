import { beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { faultsAtEachWidth, WIDTHS } from './look-at-page.js';
import { describeConsole, type OpenedConsole } from './opened-console.js';

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
  ['/meja/walidata?bagian=audit', /^Meja Walidata$/u, 'Admin Contoh (admin@contoh.go.id)'],
];

describeConsole('every page', (opened) => {
  let anybody: Visitor;
  let admin: Visitor;

  beforeAll(async () => {
    anybody = await Visitor.of(opened);
    admin = await Visitor.of(opened, { storageState: opened.admin });
  });

  it.each(PAGES)(
    '%s shows what it promises; on a phone, a desk and a wall axe finds nothing serious',
    (...page) => anybody.look(page),
  );

  it.each(DESKS)('%s does so for an administrator', (...page) => admin.look(page));
});

/** Somebody who goes from page to page, and what the pages complained about meanwhile. */
class Visitor {
  readonly #faults: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.#faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push(message.text());
    });
  }

  static async of({ browser, hub }: OpenedConsole, options: BrowserContextOptions = {}): Promise<Visitor> {
    return new Visitor(await browser.newPage(options), hub.url);
  }

  async look([path, heading, mustHold]: (typeof PAGES)[number]): Promise<void> {
    this.#faults.length = 0;
    const [{ width, height, colorScheme }] = WIDTHS;
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ colorScheme });
    await this.page.goto(this.url + path);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.page.getByText(mustHold).first().waitFor();
    expect(await faultsAtEachWidth(this.page)).toEqual([]);
    expect(this.#faults).toEqual([]);
  }
}
