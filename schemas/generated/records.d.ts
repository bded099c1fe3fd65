// Records as they are pushed, one interface a dataset. Written by `npm run emit`; do not edit.

/**
 * Wilayah koordinasi / Coordination areas
 * Bagian provinsi yang dikoordinasikan bersama, seperti Bakorwil atau bekas karesidenan. Keanggotaan kabupaten dan kota dicatat pada wilayahnya. / Parts of the province that are coordinated together, such as a Bakorwil or a former residency. Regencies and cities name theirs.
 */
export interface CoordinationArea {
  /**
   * Kode / Code
   * `35.1`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Tempat kedudukan / Seat */
  readonly seat: string;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom?: string | null;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Wilayah administrasi / Administrative regions
 * Provinsi, kabupaten, kota, kecamatan, desa dan kelurahan dengan kode Kementerian Dalam Negeri. / Provinces, regencies, cities, districts and villages by the code of the Ministry of Home Affairs.
 */
export interface Region {
  /**
   * Kode wilayah / Region code
   * `33.74`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Tingkat / Level */
  readonly level: 'province' | 'regency' | 'city' | 'district' | 'village';
  /**
   * Wilayah induk / Parent region
   * → reference.regions
   */
  readonly parentCode?: string | null;
  /**
   * Kode BPS / Statistics Indonesia code
   * Tidak pernah diturunkan dari kode wilayah: keduanya berbeda di banyak kabupaten dan kota. / Never derived from the region code: the two differ for many regencies and cities.
   * `3374`
   */
  readonly bpsCode?: string | null;
  /**
   * Wilayah koordinasi / Coordination area
   * → reference.coordination_areas
   */
  readonly coordinationAreaCode?: string | null;
  /**
   * Baris di peta petak / Row on the tile map
   * Dari utara, mulai 1. Peta petak memberi tiap kabupaten dan kota tempat yang sama besar, kira-kira di letaknya. / From the north, beginning with 1. A tile map gives every regency and city the same space, roughly where it lies.
   * ordinal
   */
  readonly tileRow?: number | null;
  /**
   * Kolom di peta petak / Column on the tile map
   * Dari barat, mulai 1. / From the west, beginning with 1.
   * ordinal
   */
  readonly tileColumn?: number | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom?: string | null;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Organisasi perangkat daerah / Government organizations
 * Perangkat daerah (OPD) provinsi beserta unitnya, rumah sakit, badan koordinasi, dan pemerintah kabupaten dan kota. / Agencies of the province with their units, hospitals, coordination boards, and the regency and city governments.
 */
export interface Organization {
  /**
   * Kode organisasi / Organization code
   * `2.16.2.20.2.21.01.0000`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Nama singkat / Short name */
  readonly shortName?: string | null;
  /** Jenis / Kind */
  readonly kind: 'agency' | 'unit' | 'hospital' | 'regency_government' | 'secretariat' | 'coordination_board';
  /**
   * Organisasi induk / Parent organization
   * → reference.organizations
   */
  readonly parentCode?: string | null;
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode: string;
  /** Bidang urusan / Fields of government */
  readonly functionCodes: readonly string[];
  /** Jabatan kepala / Title of the head */
  readonly headTitle?: string | null;
  /** Situs web / Website */
  readonly website?: string | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom?: string | null;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /**
   * Organisasi penerus / Successor
   * → reference.organizations
   */
  readonly successorCode?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Akun media resmi / Official media accounts
 * Akun media sosial dan situs yang dipakai organisasi atau kepalanya untuk berbicara kepada warga. / Social media accounts and sites through which an organization or its head speaks to citizens.
 */
export interface OfficialAccount {
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /** Media / Platform */
  readonly platform: 'website' | 'instagram' | 'x' | 'facebook' | 'tiktok' | 'youtube' | 'threads' | 'whatsapp' | 'telegram';
  /** Nama akun / Handle */
  readonly handle: string;
  /** Alamat / Address */
  readonly url?: string | null;
  /** Sudah diperiksa walidata / Checked by the data steward */
  readonly isVerified: boolean;
  /** Milik kepala organisasi / Belongs to the head of the organization */
  readonly belongsToHead: boolean;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Kode program dan kegiatan / Program and activity codes
 * Urusan, bidang urusan, program, kegiatan, dan sub kegiatan menurut nomenklatur nasional. `X.XX` mewakili bidang urusan perangkat daerah yang memakainya. / Affairs, fields, programs, activities and sub-activities of the national nomenclature. `X.XX` stands for the own field of the agency that uses it.
 */
export interface ProgramCode {
  /**
   * Kode / Code
   * `1.03.10`
   */
  readonly code: string;
  /** Tingkat pemerintahan / Level of government */
  readonly governmentLevel: 'province' | 'regency';
  /** Tingkat kode / Level of the code */
  readonly level: 'affair' | 'field' | 'program' | 'activity' | 'sub_activity';
  /** Nama / Name */
  readonly name: string;
  /**
   * Kode induk / Parent code
   * `1.03.10`
   */
  readonly parentCode?: string | null;
  /** Indikator keluaran / Output indicator */
  readonly indicator?: string | null;
  /** Satuan / Unit */
  readonly unit?: string | null;
  /** Pemenuhan standar pelayanan minimal / Serves a minimum service standard */
  readonly isMinimumService: boolean;
  /**
   * Kode sebelumnya / Code before
   * `1.03.10`
   */
  readonly predecessorCode?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Kode rekening / Account codes
 * Bagan akun standar pemerintah daerah. Rekening berpindah dari waktu ke waktu, karena itu bertanggal dan menyebut pendahulunya. / The standard chart of accounts of local government. Accounts move over time, so they are dated and name their predecessor.
 */
export interface AccountCode {
  /**
   * Kode rekening / Account code
   * `5.1.02.01.01.0024`
   */
  readonly code: string;
  /**
   * Tingkat (jumlah segmen) / Level (number of segments)
   * ordinal
   */
  readonly level: number;
  /** Nama / Name */
  readonly name: string;
  /** Jenis / Kind */
  readonly kind: 'asset' | 'liability' | 'equity' | 'revenue' | 'expenditure' | 'financing' | 'operational_revenue' | 'operational_expense';
  /**
   * Rekening sebelumnya / Account before
   * `5.1.02.01.01.0024`
   */
  readonly predecessorCode?: string | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom?: string | null;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Sumber dana / Fund sources
 * Asal dana yang membiayai anggaran: dana umum (1) dan dana khusus (2) dengan rinciannya. / Where the money of a budget comes from: general (1) and specific (2) funds and their details.
 */
export interface FundSource {
  /**
   * Kode sumber dana / Fund source code
   * `1.1.01`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Komoditas / Commodities
 * Barang kebutuhan pokok yang harganya dipantau, dengan satuan dagangnya. / Staple goods whose prices are watched, with the unit they are traded in.
 */
export interface Commodity {
  /**
   * Kode / Code
   * `01.01`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Kelompok / Group */
  readonly group: string;
  /** Satuan / Unit */
  readonly unit: string;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Pasar / Markets
 * Tempat harga komoditas diamati: pasar rakyat, pasar induk, dan tempat produsen. / Places where commodity prices are observed: retail and wholesale markets and producers’ places.
 */
export interface Market {
  /**
   * Kode pasar / Market code
   * `33.74.E01`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode: string;
  /** Jenis / Kind */
  readonly kind: 'retail' | 'wholesale' | 'producer';
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Hari libur dan cuti bersama / Holidays and collective leave
 * Hari libur nasional dan cuti bersama menurut keputusan bersama tiga menteri, serta perubahannya. Menjadi dasar kalender hari kerja. / National holidays and collective leave by the joint decrees of three ministers, with their amendments. The working calendar rests on it.
 */
export interface Holiday {
  /**
   * Tanggal / Date
   * `2026-03-31`
   */
  readonly date: string;
  /** Jenis / Kind */
  readonly kind: 'national_holiday' | 'collective_leave' | 'working_day';
  /** Nama / Name */
  readonly name: string;
  /** Keputusan yang menetapkan / Decree that fixed it */
  readonly legalBasis: string;
  /** Sudah dicocokkan dengan daftar terbitan keputusan itu / Compared with a published list of that decree */
  readonly isVerified: boolean;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Versi anggaran / Budget versions
 * Tahap dan jadwal anggaran satu pemerintah daerah dalam satu tahun: murni, setiap pergeseran, dan perubahan, dengan tanggal berlakunya. / The stages of one government’s budget in a year: initial, every shift, revision, each with the day it took effect.
 */
export interface BudgetVersion {
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode: string;
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Kode versi / Version code
   * `PERGESERAN-1`
   */
  readonly versionCode: string;
  /** Tahap / Stage */
  readonly stage: 'initial' | 'shift' | 'revision';
  /**
   * Urutan / Sequence
   * ordinal
   */
  readonly sequence: number;
  /** Dasar hukum / Legal basis */
  readonly legalBasis?: string | null;
  /**
   * Berlaku sejak / In force from
   * `2026-03-31`
   */
  readonly effectiveFrom: string;
  /** Sedang berlaku / In force now */
  readonly isCurrent: boolean;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Rincian anggaran / Budget lines
 * Pagu satu organisasi untuk satu kegiatan, rekening, dan sumber dana dalam satu versi anggaran. / What an organization may spend or must collect on an activity, account and fund source in one version of the budget.
 */
export interface BudgetLine {
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Kode versi / Version code
   * `PERGESERAN-1`
   */
  readonly versionCode: string;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode: string;
  /**
   * Rekening / Account
   * `5.1.02.01.01.0024`
   * → reference.account_codes
   */
  readonly accountCode: string;
  /**
   * Sumber dana / Fund source
   * `1.1.01`
   * → reference.fund_sources
   */
  readonly fundSourceCode: string;
  /** Tahap / Stage */
  readonly stage: 'initial' | 'shift' | 'revision';
  /**
   * Pagu / Amount
   * IDR, `"1250000.50"`
   */
  readonly amount: string;
  /**
   * Pagu sebelum versi ini / Amount before this version
   * IDR, `"1250000.50"`
   */
  readonly previousAmount?: string | null;
  /**
   * Lokasi / Location
   * → reference.regions
   */
  readonly regionCode?: string | null;
  /** Uraian / Description */
  readonly description?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Anggaran kas / Cash plans
 * Rencana penarikan atau penerimaan kas per bulan (RAK) untuk satu organisasi, kegiatan, dan rekening. / The cash an organization plans to draw or receive each month (RAK) on an activity and account.
 */
export interface CashPlan {
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode: string;
  /**
   * Rekening / Account
   * `5.1.02.01.01.0024`
   * → reference.account_codes
   */
  readonly accountCode: string;
  /**
   * Bulan (1–12) / Month (1–12)
   * month
   */
  readonly month: number;
  /**
   * Rencana kas / Amount
   * IDR, `"1250000.50"`
   */
  readonly amount: string;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Realisasi anggaran / Budget realizations
 * Realisasi anggaran dari awal tahun sampai akhir bulan, menurut organisasi, kegiatan, rekening, dan sumber dana. / What was spent or collected from January to the end of the month, by organization, activity, account and fund source.
 */
export interface BudgetRealization {
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Bulan (1–12) / Month (1–12)
   * month
   */
  readonly month: number;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode: string;
  /**
   * Rekening / Account
   * `5.1.02.01.01.0024`
   * → reference.account_codes
   */
  readonly accountCode: string;
  /**
   * Sumber dana / Fund source
   * `1.1.01`
   * → reference.fund_sources
   */
  readonly fundSourceCode: string;
  /**
   * Realisasi sampai akhir bulan / Realized to the end of the month
   * IDR, `"1250000.50"`
   */
  readonly amount: string;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Pencairan dana (SP2D) / Disbursements
 * Surat perintah pencairan dana yang diterbitkan bendahara umum daerah, dengan surat permintaan dan surat perintah membayar yang mendasarinya. / Payment warrants issued by the regional treasurer, with the request and the payment order each rests on.
 */
export interface Disbursement {
  /**
   * Nomor SP2D / Warrant number
   * `33.00/04.0/000123/LS/1.03/P1/3/2026`
   */
  readonly number: string;
  /**
   * Tanggal SP2D / Date of the warrant
   * `2026-03-31`
   */
  readonly date: string;
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /** Jenis pembayaran / Kind of payment */
  readonly kind: 'UP' | 'GU' | 'TU' | 'LS';
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode?: string | null;
  /**
   * Rekening / Account
   * `5.1.02.01.01.0024`
   * → reference.account_codes
   */
  readonly accountCode?: string | null;
  /**
   * Nilai SP2D / Amount
   * IDR, `"1250000.50"`
   */
  readonly amount: string;
  /**
   * Nomor SPM / Payment order number
   * `33.00/03.0/000123/LS/1.03/P1/3/2026`
   */
  readonly paymentOrderNumber: string;
  /**
   * Nomor SPP / Payment request number
   * `33.00/02.0/000123/LS/1.03/P1/3/2026`
   */
  readonly requestNumber?: string | null;
  /**
   * Tanggal SPP / Date of the request
   * `2026-03-31`
   */
  readonly requestDate?: string | null;
  /**
   * Tanggal SPM / Date of the order
   * `2026-03-31`
   */
  readonly orderDate?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Standar harga satuan / Standard unit prices
 * Harga satuan tertinggi yang boleh dipakai menyusun anggaran satu pemerintah daerah dalam satu tahun: barang, kegiatan, belanja, dan biaya umum. / The highest unit prices a government may budget with in a year: goods, works, spending and general costs.
 */
export interface UnitPrice {
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode: string;
  /**
   * Kode barang / Item code
   * `1.1.7.01.01.01.001.00001`
   */
  readonly itemCode: string;
  /** Nama / Name */
  readonly name: string;
  /** Spesifikasi / Specification */
  readonly specification?: string | null;
  /** Satuan / Unit */
  readonly unit: string;
  /**
   * Harga / Price
   * IDR, `"1250000.50"`
   */
  readonly price: string;
  /** Jenis standar / Kind of standard */
  readonly kind: 'SSH' | 'HSPK' | 'ASB' | 'SBU';
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Paket pengadaan / Procurement packages
 * Paket pengadaan barang dan jasa dari rencana umum pengadaan sampai selesai: metode, nilai, penyedia, dan tanggal setiap langkahnya. / Packages of public procurement from the procurement plan to completion: method, values, supplier and the day of each step.
 */
export interface ProcurementPackage {
  /**
   * Kode paket / Package code
   * `RUP-51234567`
   */
  readonly packageCode: string;
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode?: string | null;
  /** Nama paket / Name of the package */
  readonly name: string;
  /** Metode / Method */
  readonly method: 'tender' | 'quick_tender' | 'selection' | 'direct_appointment' | 'direct_procurement' | 'e_catalog' | 'quotation' | 'contest' | 'self_managed' | 'exempted';
  /**
   * Pagu / Budget
   * IDR, `"1250000.50"`
   */
  readonly budgetAmount: string;
  /**
   * Harga perkiraan sendiri (HPS) / Owner’s estimate
   * IDR, `"1250000.50"`
   */
  readonly ownerEstimate?: string | null;
  /**
   * Nilai kontrak / Contract value
   * IDR, `"1250000.50"`
   */
  readonly contractValue?: string | null;
  /** Nama penyedia / Supplier */
  readonly supplierName?: string | null;
  /** Status */
  readonly status: 'planned' | 'announced' | 'awarded' | 'contracted' | 'completed' | 'cancelled';
  /**
   * Diumumkan pada / Announced on
   * `2026-03-31`
   */
  readonly announcedOn?: string | null;
  /**
   * Tanggal kontrak / Contracted on
   * `2026-03-31`
   */
  readonly contractedOn?: string | null;
  /**
   * Batas akhir pekerjaan / Due on
   * `2026-03-31`
   */
  readonly dueOn?: string | null;
  /**
   * Selesai pada / Completed on
   * `2026-03-31`
   */
  readonly completedOn?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Laporan kemajuan fisik dan keuangan / Progress reports
 * Kemajuan fisik dan keuangan satu kegiatan, atau satu paketnya, sampai akhir bulan, dengan masalah dan tindak lanjutnya. / Physical and financial progress of an activity, or of one of its packages, to the end of the month, with problems and follow-up.
 */
export interface ProgressReport {
  /**
   * Tahun anggaran / Fiscal year
   * year
   */
  readonly fiscalYear: number;
  /**
   * Bulan (1–12) / Month (1–12)
   * month
   */
  readonly month: number;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode: string;
  /**
   * Kode paket (- = seluruh kegiatan) / Package code (- = the whole activity)
   * `-`
   * = -
   */
  readonly packageCode?: string | null;
  /**
   * Realisasi fisik (%) / Physical progress (%)
   * `"12.5"`
   * percent
   */
  readonly physicalPercent: string | number;
  /**
   * Realisasi keuangan (%) / Financial progress (%)
   * `"12.5"`
   * percent
   */
  readonly financialPercent: string | number;
  /** Permasalahan / Problem */
  readonly problem?: string | null;
  /** Tindak lanjut / Follow-up */
  readonly followUp?: string | null;
  /** Catatan verifikator / Note of the verifier */
  readonly verifierNote?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Dokumen rencana / Plans
 * Dokumen perencanaan pembangunan daerah: RPJPD, RPJMD, Renstra, RKPD, Renja, dan program prioritas kepala daerah. / Documents of regional development planning: RPJPD, RPJMD, Renstra, RKPD, Renja, and the priority program of the head of the region.
 */
export interface Plan {
  /**
   * Kode rencana / Plan code
   * `RPJMD-33-2025`
   */
  readonly code: string;
  /** Jenis / Kind */
  readonly kind: 'RPJPD' | 'RPJMD' | 'RPD' | 'RENSTRA' | 'RKPD' | 'RENJA' | 'INITIATIVE_99';
  /** Judul / Title */
  readonly title: string;
  /** Visi / Vision */
  readonly vision?: string | null;
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode: string;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /**
   * Tahun awal / First year
   * year
   */
  readonly startYear: number;
  /**
   * Tahun akhir / Last year
   * year
   */
  readonly endYear: number;
  /**
   * Revisi yang berlaku / Revision in force
   * ordinal
   */
  readonly revision: number;
  /** Dasar hukum / Legal basis */
  readonly legalBasis?: string | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom: string;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Simpul rencana / Plan nodes
 * Pohon sebuah rencana: misi, tujuan, sasaran, strategi, program, kegiatan, sub kegiatan, tahap, dan hasil. / The tree of a plan: missions, goals, objectives, strategies, programs, activities, sub-activities, stages and deliverables.
 */
export interface PlanNode {
  /**
   * Rencana / Plan
   * → planning.plans
   */
  readonly planCode: string;
  /**
   * Kode simpul / Node code
   * `M1.T2.S1`
   */
  readonly code: string;
  /** Jenis / Kind */
  readonly kind: 'mission' | 'goal' | 'objective' | 'strategy' | 'program' | 'activity' | 'sub_activity' | 'stage' | 'deliverable';
  /**
   * Kode simpul induk / Parent node code
   * `M1.T2`
   */
  readonly parentCode?: string | null;
  /** Uraian / Title */
  readonly title: string;
  /**
   * Penanggung jawab / Organization in charge
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode?: string | null;
  /**
   * Urutan dalam dokumen / Order in the document
   * ordinal
   */
  readonly sequence: number;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Indikator / Indicators
 * Indikator kinerja: apa yang diukur, satuannya, arah yang baik, cara menjumlahkan capaiannya, dan metadata indikator statistiknya (MS-Ind BPS). / Performance indicators: what is measured, in which unit, which direction is good, how its figures add up, and the metadata of a statistical indicator (MS-Ind of BPS).
 */
export interface Indicator {
  /**
   * Kode indikator / Indicator code
   * `IKU-01`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Konsep / Concept */
  readonly concept?: string | null;
  /** Definisi / Definition */
  readonly definition?: string | null;
  /** Interpretasi / Interpretation */
  readonly interpretation?: string | null;
  /** Rumus / Formula */
  readonly formula?: string | null;
  /** Ukuran / Measure */
  readonly measure?: string | null;
  /** Satuan / Unit */
  readonly unit: string;
  /** Klasifikasi penyajian / Classification of presentation */
  readonly classification?: string | null;
  /** Indikator komposit / Composite indicator */
  readonly isComposite?: boolean | null;
  /** Indikator pembangun / Component indicators */
  readonly componentIndicators?: readonly string[] | null;
  /** Publikasi indikator pembangun / Publication of the component indicators */
  readonly componentPublication?: string | null;
  /** Variabel pembangun / Component variables */
  readonly componentVariables?: readonly string[] | null;
  /**
   * Kode kegiatan statistik / Code of the statistical activity
   * Kegiatan (MS-Keg) yang menghasilkan variabel pembangun. / The activity (MS-Keg) that yields the component variables.
   */
  readonly statisticalActivityCode?: string | null;
  /** Level estimasi terendah / Lowest level of estimation */
  readonly estimationLevel?: 'national' | 'province' | 'regency' | 'district' | 'village' | null;
  /** Dapat diakses umum / Open to the public */
  readonly isPubliclyAccessible?: boolean | null;
  /** Sumber data / Source of the data */
  readonly dataSource?: string | null;
  /** Alasan pemilihan / Reason for choosing it */
  readonly selectionReason?: string | null;
  /** Arah / Polarity */
  readonly polarity: 'higher' | 'lower' | 'range';
  /** Cara penghitungan / Accumulation */
  readonly accumulation: 'sum' | 'latest' | 'percentage' | 'average';
  /**
   * Kode simpul rencana / Plan node code
   * `M1.T2.S1`
   */
  readonly nodeCode?: string | null;
  /**
   * Rencana / Plan
   * → planning.plans
   */
  readonly planCode?: string | null;
  /**
   * Penanggung jawab / Organization in charge
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /** Tingkat / Level */
  readonly level: 'impact' | 'outcome' | 'output';
  /**
   * Kode standar data nasional / National data standard code
   * `SD00012.01.00`
   */
  readonly nationalCode?: string | null;
  /**
   * Ukuran hidup / Live measure
   * Ukuran yang dihitung dari data di sini dan disandingkan dengan capaian yang dilaporkan. / The measure computed from the data here that stands beside the reported achievement.
   * `complaints.first_response_within_policy`
   */
  readonly measureCode?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Target indikator / Indicator targets
 * Target tahunan atau triwulanan sebuah indikator dalam satu revisi rencana; target boleh berupa rentang. / The yearly or quarterly target of an indicator in one revision of a plan; a target may be a range.
 */
export interface IndicatorTarget {
  /**
   * Rencana / Plan
   * → planning.plans
   */
  readonly planCode: string;
  /**
   * Revisi rencana / Plan revision
   * ordinal
   */
  readonly revision: number;
  /**
   * Indikator / Indicator
   * → planning.indicators
   */
  readonly indicatorCode: string;
  /**
   * Tahun / Year
   * year
   */
  readonly year: number;
  /**
   * Triwulan (0 = setahun) / Quarter (0 = the whole year)
   * ordinal
   * = 0
   */
  readonly quarter?: number | null;
  /**
   * Wilayah / Region
   * → reference.regions
   * diisi hub bila kosong / filled in by the hub when absent
   */
  readonly regionCode?: string | null;
  /**
   * Target (batas bawah) / Target (lower bound)
   * `"12.5"`
   * indicator_unit
   */
  readonly targetLow: string | number;
  /**
   * Target (batas atas) / Target (upper bound)
   * `"12.5"`
   * indicator_unit
   */
  readonly targetHigh: string | number;
  /**
   * Kondisi awal / Baseline
   * `"12.5"`
   * indicator_unit
   */
  readonly baseline?: string | number | null;
  /**
   * Tahun kondisi awal / Baseline year
   * year
   */
  readonly baselineYear?: number | null;
  /**
   * Pagu / Budget ceiling
   * IDR, `"1250000.50"`
   */
  readonly ceilingAmount?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Capaian indikator / Indicator achievements
 * Angka yang dicapai sebuah indikator dalam satu bulan, dengan faktor pendorong, penghambat, dan tindak lanjutnya. / What an indicator reached in a month, with what helped, what hindered and what follows.
 */
export interface IndicatorAchievement {
  /**
   * Indikator / Indicator
   * → planning.indicators
   */
  readonly indicatorCode: string;
  /**
   * Tahun / Year
   * year
   */
  readonly year: number;
  /**
   * Bulan (1–12) / Month (1–12)
   * month
   */
  readonly month: number;
  /**
   * Wilayah / Region
   * → reference.regions
   * diisi hub bila kosong / filled in by the hub when absent
   */
  readonly regionCode?: string | null;
  /**
   * Capaian / Value
   * `"12.5"`
   * indicator_unit
   */
  readonly value: string | number;
  /** Angka sementara / Provisional figure */
  readonly isProvisional: boolean;
  /** Faktor pendorong / What helped */
  readonly drivers?: string | null;
  /** Faktor penghambat / What hindered */
  readonly obstacles?: string | null;
  /** Tindak lanjut / What follows */
  readonly followUp?: string | null;
  /** Alamat bukti / Address of the evidence */
  readonly evidenceUrl?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Tonggak program prioritas / Milestones of the priority program
 * Hasil yang dijanjikan dalam program prioritas 99 hari, tiga tahap masing-masing 33 hari, dengan tenggat dan kemajuannya. / What the priority program of 99 days promises, in three stages of 33 days, with its due day and progress.
 */
export interface Milestone {
  /**
   * Rencana / Plan
   * → planning.plans
   */
  readonly planCode: string;
  /**
   * Kode tonggak / Milestone code
   * `T1-01-03`
   */
  readonly code: string;
  /**
   * Tahap (1–3) / Stage (1–3)
   * ordinal
   */
  readonly stage: number;
  /**
   * Wilayah koordinasi / Coordination area
   * → reference.coordination_areas
   */
  readonly coordinationAreaCode?: string | null;
  /**
   * Penanggung jawab / Organization in charge
   * → reference.organizations
   */
  readonly organizationCode: string;
  /** Uraian / Title */
  readonly title: string;
  /**
   * Program, kegiatan, atau sub kegiatan / Program, activity or sub-activity
   * `1.03.10.1.01.0016`
   * → reference.program_codes
   */
  readonly activityCode?: string | null;
  /** Status telaah / Review status */
  readonly reviewStatus: 'draft' | 'in_review' | 'adopted' | 'returned';
  /**
   * Tenggat / Due on
   * `2026-03-31`
   */
  readonly dueOn: string;
  /**
   * Selesai pada / Completed on
   * `2026-03-31`
   */
  readonly completedOn?: string | null;
  /**
   * Kemajuan (%) / Progress (%)
   * `"12.5"`
   * percent
   */
  readonly progressPercent: string | number;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Penilaian kinerja pegawai / Employee appraisals
 * Nilai hasil kerja, perilaku, dan predikat kinerja seorang pegawai dalam satu periode. Data pribadi: yang terbuka hanya angka gabungan per organisasi, dibulatkan ke kelipatan lima. / Work result, behaviour and predicate of an employee in one period. Personal data: only counts by organization are public, rounded to fives.
 */
export interface EmployeeAppraisal {
  /**
   * Kunci pegawai / Employee key
   * Kunci dari sistem kepegawaian yang tidak memuat NIP. / The key of the personnel system, which does not contain the civil-servant number.
   * `pegawai-00017`
   */
  readonly employeeKey: string;
  /**
   * Tahun / Year
   * year
   */
  readonly year: number;
  /** Jenis periode / Kind of period */
  readonly periodKind: 'month' | 'quarter' | 'year';
  /**
   * Periode (bulan, triwulan, atau 1) / Period (month, quarter, or 1)
   * ordinal
   */
  readonly period: number;
  /**
   * NIP / Civil-servant number
   * Memuat tanggal lahir dan jenis kelamin, karena itu data pribadi. / Contains birth date and sex, and is therefore personal data.
   * `189505171921031004`
   * data pribadi / personal data
   */
  readonly employeeNumber: string;
  /**
   * Nama pegawai / Employee name
   * data pribadi / personal data
   */
  readonly employeeName?: string | null;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /** Jenjang jabatan / Position level */
  readonly positionLevel?: string | null;
  /**
   * Hasil kerja (1 di atas – 3 di bawah ekspektasi) / Work result (1 above – 3 below expectation)
   * ordinal
   */
  readonly workResult: number;
  /**
   * Perilaku (1 di atas – 3 di bawah ekspektasi) / Behaviour (1 above – 3 below expectation)
   * ordinal
   */
  readonly behaviour: number;
  /** Predikat / Predicate */
  readonly predicate: 'very_good' | 'good' | 'needs_improvement' | 'misconduct' | 'very_poor';
  /**
   * Kunci penilai / Appraiser key
   * `penilai-003`
   */
  readonly appraiserKey?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Nilai kinerja perangkat daerah / Agency scores
 * Nilai satu organisasi dalam satu tahun menurut penilaian resmi: akuntabilitas kinerja, reformasi birokrasi, kepuasan masyarakat, pelayanan publik, dan lainnya. / What an organization scored in a year by an official assessment: accountability, bureaucratic reform, citizens’ satisfaction, public service and others.
 */
export interface AgencyScore {
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Tahun / Year
   * year
   */
  readonly year: number;
  /** Instrumen / Instrument */
  readonly instrument: 'SAKIP' | 'RB' | 'IKM' | 'PEKPPP' | 'SPBE' | 'SPIP' | 'KIP';
  /**
   * Nilai / Score
   * `"12.5"`
   * point
   */
  readonly score: string | number;
  /** Predikat / Grade */
  readonly grade?: string | null;
  /** Catatan / Note */
  readonly note?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Batas waktu penanganan aduan / Response policies
 * Batas waktu setiap tahap penanganan aduan menurut masa berlakunya. Aduan dinilai dengan aturan yang berlaku pada hari ia diterima. / How long each stage of a complaint may take, by validity. A complaint is judged by the rules of the day on which it came in.
 */
export interface ResponsePolicy {
  /**
   * Kode / Code
   * `TANGGAPAN-24J`
   */
  readonly code: string;
  /** Jam / Clock */
  readonly clock: 'first_response' | 'verification' | 'follow_up' | 'resolution_normative' | 'resolution_supervision' | 'auto_close';
  /** Satuan / Unit */
  readonly unit: 'hours' | 'working_days';
  /**
   * Batas / Limit
   * hours or working days
   */
  readonly limit: number;
  /**
   * Sistem asal (kosong = semua) / Source system (none = all)
   * `laporgub`
   */
  readonly sourceSystem?: string | null;
  /** Kanal (kosong = semua) / Channel (none = all) */
  readonly channel?: 'web' | 'app' | 'whatsapp' | 'sms' | 'phone' | 'social' | 'lapor' | 'governor_account' | 'in_person' | null;
  /** Jenis aduan (kosong = semua) / Kind of complaint (none = all) */
  readonly kind?: 'complaint' | 'aspiration' | 'information_request' | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom: string;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Dasar / Source */
  readonly source: string;
  /** Batas dan masa berlakunya sudah dicocokkan / Limit and validity were compared with the source */
  readonly isVerified: boolean;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Kategori aduan / Complaint categories
 * Sektor atau kategori yang dipakai sistem aduan untuk mengelompokkan laporan warga. / Sectors or categories by which complaint systems group what citizens report.
 */
export interface ComplaintCategory {
  /**
   * Kode kategori / Category code
   * `INFRASTRUKTUR`
   */
  readonly code: string;
  /** Nama / Name */
  readonly name: string;
  /** Kelompok / Group */
  readonly group?: string | null;
  /** Jalan rusak / Road damage */
  readonly isRoadDamage?: boolean | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Aduan masyarakat / Citizen complaints
 * Aduan, aspirasi, dan permintaan informasi warga dari semua kanal, dengan perjalanannya sampai selesai. Isi aduan rahasia dan identitas pelapor tidak terbuka. / Complaints, wishes and information requests of citizens from every channel and their way to the end. The words of secret ones and who reported them are not public.
 */
export interface Complaint {
  /**
   * Sistem asal / Source system
   * `laporgub`
   */
  readonly sourceSystem: string;
  /**
   * Nomor tiket / Ticket number
   * `LG20260000123`
   */
  readonly ticket: string;
  /** Kanal / Channel */
  readonly channel: 'web' | 'app' | 'whatsapp' | 'sms' | 'phone' | 'social' | 'lapor' | 'governor_account' | 'in_person';
  /** Jenis / Kind */
  readonly kind: 'complaint' | 'aspiration' | 'information_request';
  /**
   * Kategori / Category
   * `INFRASTRUKTUR`
   */
  readonly categoryCode: string;
  /** Judul / Title */
  readonly title: string;
  /** Isi laporan / Description */
  readonly description?: string | null;
  /**
   * Wilayah / Region
   * → reference.regions
   */
  readonly regionCode?: string | null;
  /**
   * Lintang / Latitude
   * `"12.5"`
   * degree
   */
  readonly latitude?: string | number | null;
  /**
   * Bujur / Longitude
   * `"12.5"`
   * degree
   */
  readonly longitude?: string | number | null;
  /** Alamat kejadian / Address of the problem */
  readonly address?: string | null;
  /**
   * Organisasi yang menangani / Organization in charge
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /** Status */
  readonly status: 'received' | 'verified' | 'forwarded' | 'in_progress' | 'resolved' | 'rejected' | 'archived';
  /** Anonim / Anonymous */
  readonly isAnonymous: boolean;
  /** Rahasia / Secret */
  readonly isSecret: boolean;
  /**
   * Nama pelapor / Name of the reporter
   * data pribadi / personal data
   */
  readonly reporterName?: string | null;
  /**
   * Kontak pelapor / Contact of the reporter
   * data pribadi / personal data
   */
  readonly reporterContact?: string | null;
  /**
   * Diterima pada / Received at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly receivedAt: string;
  /**
   * Diverifikasi pada / Verified at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly verifiedAt?: string | null;
  /**
   * Diteruskan pada / Forwarded at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly forwardedAt?: string | null;
  /**
   * Tanggapan pertama pada / First answered at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly firstResponseAt?: string | null;
  /**
   * Selesai pada / Resolved at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly resolvedAt?: string | null;
  /**
   * Dibuka kembali / Reopened
   * times
   */
  readonly reopenedCount: number;
  /**
   * Dieskalasi pada / Escalated at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly escalatedAt?: string | null;
  /** Tujuan eskalasi / Escalated to */
  readonly escalationTarget?: string | null;
  /**
   * Penilaian (1–5) / Rating (1–5)
   * stars
   */
  readonly rating?: number | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Tanggapan aduan / Complaint responses
 * Langkah penanganan sebuah aduan menurut urutannya: siapa melakukan apa dan kapan. Isi tanggapan tidak terbuka. / The steps by which a complaint was handled, in order: who did what and when. The words are not public.
 */
export interface ComplaintResponse {
  /**
   * Sistem asal / Source system
   * `laporgub`
   */
  readonly sourceSystem: string;
  /**
   * Nomor tiket / Ticket number
   * `LG20260000123`
   */
  readonly ticket: string;
  /**
   * Urutan / Sequence
   * ordinal
   */
  readonly sequence: number;
  /**
   * Waktu / Time
   * `2026-03-31T08:00:00+07:00`
   */
  readonly respondedAt: string;
  /**
   * Organisasi yang menanggapi / Organization that answered
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /** Jenis langkah / Kind of step */
  readonly kind: 'verification' | 'disposition' | 'response' | 'resolution' | 'reopening' | 'escalation' | 'note' | 'clarification' | 'reporter_reply' | 'referral';
  /** Isi / Text */
  readonly text?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Pemberitaan dan percakapan media / Media mentions
 * Berita dan unggahan yang menyebut pemerintah daerah, perangkat daerah, atau unitnya, dengan nada dan kapan ditanggapi. / News and posts that mention the government, an agency or one of its units, with their tone and when they were answered.
 */
export interface MediaMention {
  /**
   * Alamat / Address
   * `https://berita.contoh.invalid/2026/03/harga-cabai`
   */
  readonly url: string;
  /** Media atau akun / Outlet or account */
  readonly outlet: string;
  /** Jenis media / Platform */
  readonly platform: 'news' | 'x' | 'instagram' | 'facebook' | 'tiktok' | 'youtube' | 'radio' | 'tv' | 'print';
  /**
   * Terbit pada / Published at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly publishedAt: string;
  /** Judul / Title */
  readonly title: string;
  /** Cuplikan / Excerpt */
  readonly excerpt?: string | null;
  /**
   * Organisasi yang disebut / Organization mentioned
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /** Nada / Sentiment */
  readonly sentiment: 'positive' | 'neutral' | 'negative';
  /** Asal penilaian nada / Where the sentiment comes from */
  readonly sentimentSource: 'supplied' | 'lexicon';
  /** Topik / Topic */
  readonly topic?: string | null;
  /**
   * Jangkauan (orang) / Reach (people)
   * person
   */
  readonly reach?: number | null;
  /**
   * Ditanggapi pada / Answered at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly respondedAt?: string | null;
  /**
   * Alamat tanggapan / Address of the answer
   * `https://berita.contoh.invalid/2026/03/harga-cabai`
   */
  readonly responseUrl?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Klaim hoaks / Hoax claims
 * Klaim yang beredar dan diperiksa kebenarannya: hasil pemeriksaan, kapan ditemukan, dan kapan diklarifikasi. / Claims in circulation that were checked: the verdict, when they were found and when they were set right.
 */
export interface HoaxClaim {
  /**
   * Kode klaim / Claim code
   * `HOAKS-2026-00017`
   */
  readonly code: string;
  /** Klaim / Claim */
  readonly claim: string;
  /** Hasil pemeriksaan / Verdict */
  readonly verdict: 'satire' | 'misleading' | 'imposter' | 'fabricated' | 'false_connection' | 'false_context' | 'manipulated' | 'true_claim';
  /**
   * Ditemukan pada / Found at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly foundAt: string;
  /**
   * Diklarifikasi pada / Clarified at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly clarifiedAt?: string | null;
  /**
   * Alamat klarifikasi / Address of the clarification
   * `https://berita.contoh.invalid/2026/03/harga-cabai`
   */
  readonly clarificationUrl?: string | null;
  /**
   * Organisasi yang disebut / Organization mentioned
   * → reference.organizations
   */
  readonly organizationCode?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Publikasi perangkat daerah / Agency publications
 * Siaran pers dan unggahan yang diterbitkan organisasi sendiri di situs atau akun resminya. / Press releases and posts that an organization published itself on its site or official accounts.
 */
export interface AgencyPublication {
  /**
   * Alamat / Address
   * `https://berita.contoh.invalid/2026/03/harga-cabai`
   */
  readonly url: string;
  /**
   * Organisasi / Organization
   * → reference.organizations
   */
  readonly organizationCode: string;
  /**
   * Terbit pada / Published at
   * `2026-03-31T08:00:00+07:00`
   */
  readonly publishedAt: string;
  /** Saluran / Channel */
  readonly channel: 'website' | 'instagram' | 'x' | 'facebook' | 'tiktok' | 'youtube' | 'threads' | 'whatsapp' | 'telegram';
  /** Judul / Title */
  readonly title: string;
  /** Topik / Topic */
  readonly topic?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Harga komoditas / Price observations
 * Harga satu komoditas di satu pasar atau tempat produsen pada satu hari. Harga yang menyimpang disimpan apa adanya; yang diperkirakan ditandai. / The price of a commodity at a market or a producer’s place on a day. Outlying prices are kept as they came; imputed ones are marked.
 */
export interface PriceObservation {
  /**
   * Komoditas / Commodity
   * → reference.commodities
   */
  readonly commodityCode: string;
  /**
   * Pasar / Market
   * → reference.markets
   */
  readonly marketCode: string;
  /** Tingkat / Level */
  readonly level: 'producer' | 'wholesale' | 'retail';
  /**
   * Tanggal / Date
   * `2026-03-31`
   */
  readonly date: string;
  /**
   * Harga / Price
   * IDR, `"1250000.50"`
   */
  readonly price: string;
  /** Satuan / Unit */
  readonly unit: string;
  /** Diperkirakan, bukan diamati / Imputed, not observed */
  readonly isImputed: boolean;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Harga acuan / Reference prices
 * Harga acuan penjualan dan pembelian (HAP) serta harga eceran tertinggi (HET) yang ditetapkan pemerintah, menurut komoditas, tingkat, dan zona. / Reference and ceiling prices set by the government, by commodity, level of trade and zone.
 */
export interface ReferencePrice {
  /**
   * Komoditas / Commodity
   * → reference.commodities
   */
  readonly commodityCode: string;
  /** Tingkat / Level */
  readonly level: 'producer' | 'wholesale' | 'retail';
  /** Jenis / Kind */
  readonly kind: 'HAP' | 'HET';
  /**
   * Zona (- = seluruh Indonesia) / Zone (- = the whole country)
   * `-`
   * = -
   */
  readonly zone?: string | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom: string;
  /**
   * Batas bawah / Lower bound
   * IDR, `"1250000.50"`
   */
  readonly lowerPrice?: string | null;
  /**
   * Batas atas / Upper bound
   * IDR, `"1250000.50"`
   */
  readonly upperPrice?: string | null;
  /** Satuan / Unit */
  readonly unit: string;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/**
 * Ukuran hidup / Live measures
 * Ukuran yang dihitung hub dari data yang dipegangnya: pembilang, penyebut, saringan, dan waktunya. Definisinya data, berversi, dan diperiksa saat dikirim. / What the hub computes from the data it holds: numerator, denominator, filters and time. The definitions are data, versioned, and checked when pushed.
 */
export interface Measure {
  /**
   * Kode ukuran / Measure code
   * `complaints.first_response_within_policy`
   */
  readonly code: string;
  /**
   * Versi / Version
   * ordinal
   */
  readonly version: number;
  /** Nama / Name */
  readonly name: string;
  /** Nama (Inggris) / Name (English) */
  readonly nameEn?: string | null;
  /** Satuan / Unit */
  readonly unit: string;
  /** Satuan (Inggris) / Unit (English) */
  readonly unitEn?: string | null;
  /** Rumus dalam kata-kata / Formula in words */
  readonly formula: string;
  /** Rumus dalam kata-kata (Inggris) / Formula in words (English) */
  readonly formulaEn?: string | null;
  /** Peraturan atau dokumen asal rumus / Law or document that the formula is from */
  readonly source?: string | null;
  /**
   * Jenis / Kind
   * duration_share: dari catatan yang jamnya sudah berhenti atau sudah lewat batas, berapa yang berhenti dalam batas. / duration_share: of the records whose clock has stopped or run out, how many stopped in time.
   */
  readonly kind: 'value' | 'ratio' | 'duration_share';
  /** Arah / Polarity */
  readonly polarity: 'higher' | 'lower' | 'range';
  /**
   * Pengali hasil (100 untuk persen) / Factor of the result (100 for percent)
   * `"12.5"`
   * factor
   */
  readonly scale?: string | number | null;
  /**
   * Angka di belakang koma (bawaan 2) / Decimals (2 unless told)
   * digit
   */
  readonly decimals?: number | null;
  /**
   * Dataset pembilang / Dataset of the numerator
   * `complaints.complaints`
   */
  readonly numeratorDataset: string;
  /** Cara menghitung pembilang (bawaan count) / Aggregate of the numerator (count unless told) */
  readonly numeratorAggregate?: 'count' | 'count_distinct' | 'sum' | 'average' | 'minimum' | 'maximum' | 'median' | 'percentile' | null;
  /**
   * Kolom pembilang / Field of the numerator
   * `receivedAt`
   */
  readonly numeratorField?: string | null;
  /**
   * Saringan pembilang / Filter of the numerator
   * Saringan JSON seperti pada GraphQL, misalnya {"status":{"eq":"resolved"}}. / JSON filter as in GraphQL, such as {"status":{"eq":"resolved"}}.
   */
  readonly numeratorFilter?: string | null;
  /**
   * Kolom bulan bila angka pembilang kumulatif / Month field, where the numerator is cumulative
   * `receivedAt`
   */
  readonly numeratorLatestField?: string | null;
  /** Rentang pembilang (bawaan period) / Span of the numerator (period unless told) */
  readonly numeratorSpan?: 'period' | 'year_to_date' | 'year' | 'budget_in_force' | null;
  /**
   * Dataset penyebut / Dataset of the denominator
   * `complaints.complaints`
   */
  readonly denominatorDataset?: string | null;
  /** Cara menghitung penyebut (bawaan count) / Aggregate of the denominator (count unless told) */
  readonly denominatorAggregate?: 'count' | 'count_distinct' | 'sum' | 'average' | 'minimum' | 'maximum' | 'median' | 'percentile' | null;
  /**
   * Kolom penyebut / Field of the denominator
   * `receivedAt`
   */
  readonly denominatorField?: string | null;
  /**
   * Saringan penyebut / Filter of the denominator
   * Saringan JSON seperti pada GraphQL, misalnya {"status":{"eq":"resolved"}}. / JSON filter as in GraphQL, such as {"status":{"eq":"resolved"}}.
   */
  readonly denominatorFilter?: string | null;
  /**
   * Kolom bulan bila angka penyebut kumulatif / Month field, where the denominator is cumulative
   * `receivedAt`
   */
  readonly denominatorLatestField?: string | null;
  /** Rentang penyebut (bawaan period) / Span of the denominator (period unless told) */
  readonly denominatorSpan?: 'period' | 'year_to_date' | 'year' | 'budget_in_force' | null;
  /**
   * Persentil (0–1) / Percentile (0–1)
   * `"12.5"`
   * fraction
   */
  readonly percentile?: string | number | null;
  /**
   * Kolom mulai jam / Field where the clock starts
   * `receivedAt`
   */
  readonly clockStartField?: string | null;
  /**
   * Kolom berhenti jam / Field where the clock stops
   * `receivedAt`
   */
  readonly clockEndField?: string | null;
  /**
   * Batas jam / Hours allowed
   * `"12.5"`
   * hour
   */
  readonly clockHours?: string | number | null;
  /**
   * Kolom waktu pembilang / Time field of the numerator
   * `receivedAt`
   */
  readonly timeField?: string | null;
  /**
   * Kolom waktu penyebut (bawaan sama) / Time field of the denominator (the same unless told)
   * `receivedAt`
   */
  readonly denominatorTimeField?: string | null;
  /**
   * Kolom organisasi (bawaan kolom lingkup dataset) / Organization field (the scope field of the dataset unless told)
   * `receivedAt`
   */
  readonly organizationField?: string | null;
  /**
   * Kolom wilayah (bawaan kolom lingkup dataset) / Region field (the scope field of the dataset unless told)
   * `receivedAt`
   */
  readonly regionField?: string | null;
  /**
   * Berlaku sejak / Valid from
   * `2026-03-31`
   */
  readonly validFrom?: string | null;
  /**
   * Berlaku sampai / Valid until
   * `2026-03-31`
   */
  readonly validTo?: string | null;
  /** Kunci di sistem asal / Key in the source system */
  readonly $sourceKey?: string | null;
}

/** The record of each dataset. */
export interface Records {
  readonly 'reference.coordination_areas': CoordinationArea;
  readonly 'reference.regions': Region;
  readonly 'reference.organizations': Organization;
  readonly 'reference.official_accounts': OfficialAccount;
  readonly 'reference.program_codes': ProgramCode;
  readonly 'reference.account_codes': AccountCode;
  readonly 'reference.fund_sources': FundSource;
  readonly 'reference.commodities': Commodity;
  readonly 'reference.markets': Market;
  readonly 'reference.holidays': Holiday;
  readonly 'budgets.budget_versions': BudgetVersion;
  readonly 'budgets.budget_lines': BudgetLine;
  readonly 'budgets.cash_plans': CashPlan;
  readonly 'budgets.budget_realizations': BudgetRealization;
  readonly 'budgets.disbursements': Disbursement;
  readonly 'budgets.unit_prices': UnitPrice;
  readonly 'procurement.procurement_packages': ProcurementPackage;
  readonly 'delivery.progress_reports': ProgressReport;
  readonly 'planning.plans': Plan;
  readonly 'planning.plan_nodes': PlanNode;
  readonly 'planning.indicators': Indicator;
  readonly 'planning.indicator_targets': IndicatorTarget;
  readonly 'planning.indicator_achievements': IndicatorAchievement;
  readonly 'planning.milestones': Milestone;
  readonly 'performance.employee_appraisals': EmployeeAppraisal;
  readonly 'performance.agency_scores': AgencyScore;
  readonly 'complaints.response_policies': ResponsePolicy;
  readonly 'complaints.complaint_categories': ComplaintCategory;
  readonly 'complaints.complaints': Complaint;
  readonly 'complaints.complaint_responses': ComplaintResponse;
  readonly 'media.media_mentions': MediaMention;
  readonly 'media.hoax_claims': HoaxClaim;
  readonly 'media.agency_publications': AgencyPublication;
  readonly 'prices.price_observations': PriceObservation;
  readonly 'prices.reference_prices': ReferencePrice;
  readonly 'reference.measures': Measure;
}

/** What a deletion holds: the key fields and nothing else. */
export interface RecordKeys {
  readonly 'reference.coordination_areas': Pick<CoordinationArea, 'code' | '$sourceKey'>;
  readonly 'reference.regions': Pick<Region, 'code' | '$sourceKey'>;
  readonly 'reference.organizations': Pick<Organization, 'code' | '$sourceKey'>;
  readonly 'reference.official_accounts': Pick<OfficialAccount, 'organizationCode' | 'platform' | 'handle' | '$sourceKey'>;
  readonly 'reference.program_codes': Pick<ProgramCode, 'code' | 'governmentLevel' | '$sourceKey'>;
  readonly 'reference.account_codes': Pick<AccountCode, 'code' | '$sourceKey'>;
  readonly 'reference.fund_sources': Pick<FundSource, 'code' | '$sourceKey'>;
  readonly 'reference.commodities': Pick<Commodity, 'code' | '$sourceKey'>;
  readonly 'reference.markets': Pick<Market, 'code' | '$sourceKey'>;
  readonly 'reference.holidays': Pick<Holiday, 'date' | 'kind' | '$sourceKey'>;
  readonly 'budgets.budget_versions': Pick<BudgetVersion, 'regionCode' | 'fiscalYear' | 'versionCode' | '$sourceKey'>;
  readonly 'budgets.budget_lines': Pick<BudgetLine, 'fiscalYear' | 'versionCode' | 'organizationCode' | 'activityCode' | 'accountCode' | 'fundSourceCode' | '$sourceKey'>;
  readonly 'budgets.cash_plans': Pick<CashPlan, 'fiscalYear' | 'organizationCode' | 'activityCode' | 'accountCode' | 'month' | '$sourceKey'>;
  readonly 'budgets.budget_realizations': Pick<BudgetRealization, 'fiscalYear' | 'month' | 'organizationCode' | 'activityCode' | 'accountCode' | 'fundSourceCode' | '$sourceKey'>;
  readonly 'budgets.disbursements': Pick<Disbursement, 'number' | '$sourceKey'>;
  readonly 'budgets.unit_prices': Pick<UnitPrice, 'fiscalYear' | 'regionCode' | 'itemCode' | '$sourceKey'>;
  readonly 'procurement.procurement_packages': Pick<ProcurementPackage, 'packageCode' | '$sourceKey'>;
  readonly 'delivery.progress_reports': Pick<ProgressReport, 'fiscalYear' | 'month' | 'organizationCode' | 'activityCode' | 'packageCode' | '$sourceKey'>;
  readonly 'planning.plans': Pick<Plan, 'code' | '$sourceKey'>;
  readonly 'planning.plan_nodes': Pick<PlanNode, 'planCode' | 'code' | '$sourceKey'>;
  readonly 'planning.indicators': Pick<Indicator, 'code' | '$sourceKey'>;
  readonly 'planning.indicator_targets': Pick<IndicatorTarget, 'planCode' | 'revision' | 'indicatorCode' | 'year' | 'quarter' | 'regionCode' | '$sourceKey'>;
  readonly 'planning.indicator_achievements': Pick<IndicatorAchievement, 'indicatorCode' | 'year' | 'month' | 'regionCode' | '$sourceKey'>;
  readonly 'planning.milestones': Pick<Milestone, 'planCode' | 'code' | '$sourceKey'>;
  readonly 'performance.employee_appraisals': Pick<EmployeeAppraisal, 'employeeKey' | 'year' | 'periodKind' | 'period' | '$sourceKey'>;
  readonly 'performance.agency_scores': Pick<AgencyScore, 'organizationCode' | 'year' | 'instrument' | '$sourceKey'>;
  readonly 'complaints.response_policies': Pick<ResponsePolicy, 'code' | 'validFrom' | '$sourceKey'>;
  readonly 'complaints.complaint_categories': Pick<ComplaintCategory, 'code' | '$sourceKey'>;
  readonly 'complaints.complaints': Pick<Complaint, 'sourceSystem' | 'ticket' | '$sourceKey'>;
  readonly 'complaints.complaint_responses': Pick<ComplaintResponse, 'sourceSystem' | 'ticket' | 'sequence' | '$sourceKey'>;
  readonly 'media.media_mentions': Pick<MediaMention, 'url' | '$sourceKey'>;
  readonly 'media.hoax_claims': Pick<HoaxClaim, 'code' | '$sourceKey'>;
  readonly 'media.agency_publications': Pick<AgencyPublication, 'url' | '$sourceKey'>;
  readonly 'prices.price_observations': Pick<PriceObservation, 'commodityCode' | 'marketCode' | 'level' | 'date' | '$sourceKey'>;
  readonly 'prices.reference_prices': Pick<ReferencePrice, 'commodityCode' | 'level' | 'kind' | 'zone' | 'validFrom' | '$sourceKey'>;
  readonly 'reference.measures': Pick<Measure, 'code' | 'version' | '$sourceKey'>;
}

/** The contract version that these types describe. */
export interface DatasetVersions {
  readonly 'reference.coordination_areas': 1;
  readonly 'reference.regions': 1;
  readonly 'reference.organizations': 1;
  readonly 'reference.official_accounts': 1;
  readonly 'reference.program_codes': 1;
  readonly 'reference.account_codes': 1;
  readonly 'reference.fund_sources': 1;
  readonly 'reference.commodities': 1;
  readonly 'reference.markets': 1;
  readonly 'reference.holidays': 1;
  readonly 'budgets.budget_versions': 1;
  readonly 'budgets.budget_lines': 1;
  readonly 'budgets.cash_plans': 1;
  readonly 'budgets.budget_realizations': 1;
  readonly 'budgets.disbursements': 1;
  readonly 'budgets.unit_prices': 1;
  readonly 'procurement.procurement_packages': 1;
  readonly 'delivery.progress_reports': 1;
  readonly 'planning.plans': 1;
  readonly 'planning.plan_nodes': 1;
  readonly 'planning.indicators': 1;
  readonly 'planning.indicator_targets': 1;
  readonly 'planning.indicator_achievements': 1;
  readonly 'planning.milestones': 1;
  readonly 'performance.employee_appraisals': 1;
  readonly 'performance.agency_scores': 1;
  readonly 'complaints.response_policies': 1;
  readonly 'complaints.complaint_categories': 1;
  readonly 'complaints.complaints': 1;
  readonly 'complaints.complaint_responses': 1;
  readonly 'media.media_mentions': 1;
  readonly 'media.hoax_claims': 1;
  readonly 'media.agency_publications': 1;
  readonly 'prices.price_observations': 1;
  readonly 'prices.reference_prices': 1;
  readonly 'reference.measures': 1;
}
