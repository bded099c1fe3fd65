// Payloads in the shapes that the national SIPD publishes. Texts and figures are made up.

export const RPJMD = {
  kodepemda: '3374',
  tahunmulai: '2021',
  tahunselesai: '2026',
  periode_rpjmd: '2021-2026',
  uraivisi: 'Kota yang tertata (contoh)',
  misi: [
    {
      kodemisi: '1',
      uraimisi: 'Meningkatkan kualitas hidup',
      tujuan: [
        {
          kodetujuan: '1',
          uraitujuan: 'Meningkatnya kesejahteraan',
          indikator: [
            {
              ...{
                kodeindikator: '01',
                uraiindikator: 'Pertumbuhan ekonomi',
                satuan: '%',
                status: 'positif',
              },
              ...{ baseline: '3,56', target_t1: '4,42-6,12', target_t2: '5.1 – 5.6', target_t3: '5,5' },
              ...{ target_t4: '', target_t5: null, target_t7: '7,0' },
            },
            {
              ...{ kodeindikator: '02', uraiindikator: 'Indeks risiko bencana', satuan: 'indeks' },
              ...{ status: 'negatif', target_t1: '117.26-116.26' },
            },
          ],
          sasaran: [
            {
              kodesasaran: '1',
              uraisasaran: 'Meningkatnya derajat kesehatan',
              indikator: [
                {
                  ...{ kodeindikator: '01', uraiindikator: 'Kunjungan puskesmas', satuan: 'Kunjungan' },
                  ...{ status: 'komulatif', target_t1: 1250000, target_t2: '1.300.000' },
                },
              ],
              program: [
                {
                  ...{ kodebidang: '1.02', kodeprogram: '02', uraiprogram: 'Program upaya kesehatan' },
                  ...{ pagu_t1: '1.250.000.000,50', pagu_t2: 1300000000.25 },
                  indikator: [
                    {
                      ...{ kodeindikator: '01', uraiindikator: 'Cakupan layanan', satuan: 'persen' },
                      ...{ status: 'positif', target_t1: '95 %', target_t2: '96,5%' },
                    },
                  ],
                },
                { kodeprogram: 'X.XX.01', uraiprogram: 'Program penunjang' },
              ],
            },
          ],
        },
      ],
    },
  ],
} as const;

export const RENSTRA = {
  ...{ kodepemda: '3300', tahunmulai: 2025, tahunselesai: 2029, kodebidang: '1.02', uraibidang: 'Kesehatan' },
  ...{ kodeskpd: '1.02.0.00.0.00.01.0000', uraiskpd: 'Dinas Kesehatan' },
  pejabat: {
    ...{ kepalanip: '198001012005011001', kepalanama: 'Nama Karangan' },
    ...{ kepalajabatan: 'Kepala Dinas', kepalapangkat: 'Pembina' },
  },
  pilihanbidang: ['1.02'],
  uraiurusan: 'Urusan wajib',
  program: [
    {
      ...{
        kodebidang: '1.02',
        kodeprogram: '1.02.02',
        uraiprogram: 'Program upaya kesehatan',
        pagu_t1: '5000000000',
      },
      indikator: [
        {
          ...{ kodeindikator: '01', uraiindikator: 'Angka kematian ibu', satuan: 'per 100.000' },
          ...{ status: 'negatif', volume_t1: '76,15', volume_t2: '75.1' },
        },
      ],
      kegiatan: [
        {
          ...{ kodekegiatan: '1.01', uraikegiatan: 'Penyediaan layanan' },
          subkegiatan: [
            { kodesubkegiatan: '0001', uraisubkegiatan: 'Empat angka' },
            { kodesubkegiatan: '1.02.02.1.01.02', uraisubkegiatan: 'Dua angka' },
          ],
        },
      ],
    },
  ],
} as const;

export const RANWAL = {
  ...{ kodepemda: '3300', tahun: '2026', kodebidang: '1.02.', uraibidang: 'Kesehatan' },
  ...{ kodeskpd: '1.02.0.00.0.00.01.0000', uraiskpd: 'Dinas Kesehatan' },
  pejabat: [{ kepalanip: '198001012005011001', kepalanama: 'Nama Karangan' }],
  pilihanbidang: ['1.02'],
  program: [
    {
      ...{
        kodebidang: '1.02.',
        uraibidang: 'Kesehatan',
        kodeprogram: '1.02.02.',
        uraiprogram: 'Program upaya kesehatan',
      },
      prioritas: [{ prioritasnasional: 'Kesehatan untuk semua' }, { prioritasdaerah: 'Layanan dekat' }],
      capaian: [
        {
          ...{
            kodeindikator: '01',
            tolokukur: 'Cakupan layanan',
            satuan: '%',
            target: '95',
            target_n1: '96',
          },
          ...{ pagu: '2500000000', pagu_p: 0, pagu_n1: '2600000000', real_p1: 93 },
        },
      ],
      kegiatan: [
        {
          ...{ kodekegiatan: '1.02.02.1.01', uraikegiatan: 'Penyediaan layanan', pagu: 1500000000 },
          lokasi: [{ lokasi: 'Jawa Tengah', kodelokasi: '', detaillokasi: '' }],
          indikator: [
            { kodeindikator: '01', jenis: 'Keluaran', tolokukur: 'Paket', satuan: 'Paket', target: '12' },
          ],
        },
      ],
    },
  ],
} as const;
