/**
 * Words by which Indonesian news about public services sounds good or bad, written for this program. A change of any word is a
 * new version: the version goes along with every sentiment, so that figures of two years can be told apart.
 *
 * Left out on purpose: words whose side depends on what they are said of (naik, turun, meningkat, menurun, tinggi, rendah,
 * bertambah, berkurang) and names of subjects (banjir, kemiskinan and stunting are fought as often as suffered).
 */
export const LEXICON_VERSION = 'id-2026.1';

const words = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Weight 2: the sentence is about this. Weight 1: it leans that way. A phrase of several words wins over its parts. */
export const POSITIVE: Readonly<Record<1 | 2, readonly string[]>> = {
  2: words(`
    penghargaan, prestasi, berprestasi, apresiasi, diapresiasi, mengapresiasi, juara, terbaik, sukses, berhasil, keberhasilan,
    memuaskan, membanggakan, bangga, pujian, dipuji, memuji, puji, teladan, percontohan, unggul, unggulan, inovatif, inovasi,
    wajar tanpa pengecualian, opini wtp, raih wtp, bebas korupsi, tepat waktu, respons cepat, gerak cepat, cepat tanggap,
    berterima kasih, terima kasih, terobosan, diresmikan, swasembada, sembuh, pulih
  `),
  1: words(`
    baik, lebih baik, bagus, bersih, aman, nyaman, lancar, mudah, gratis, murah, cepat, ramah, sigap, tanggap, responsif,
    transparan, transparansi, akuntabel, efektif, efisien, tuntas, selesai, rampung, terealisasi, tercapai, melampaui target,
    lampaui target, membaik, perbaikan, memperbaiki, diperbaiki, optimal, optimistis, dukung, mendukung, dukungan, bantu,
    membantu, bantuan, manfaat, bermanfaat, sejahtera, kesejahteraan, maju, kemajuan, tumbuh, stabil, terkendali, kondusif,
    terjangkau, berkualitas, profesional, adil, harmonis, gembira, senang, puas, layak, siap, mandiri, produktif, panen raya,
    surplus, modern, terintegrasi, terpercaya, jujur, peduli, kepedulian, solusi, percepat, mempercepat, dipercepat, teratasi,
    diselesaikan, meriah, antusias, semangat, harapan, melonjaknya kunjungan, diminati, favorit
  `),
};

export const NEGATIVE: Readonly<Record<1 | 2, readonly string[]>> = {
  2: words(`
    korupsi, dikorupsi, koruptor, suap, disuap, menyuap, gratifikasi, pungli, pungutan liar, penggelapan, mangkrak, terbengkalai,
    telantar, terlantar, ditelantarkan, gagal, kegagalan, buruk, terburuk, memburuk, bobrok, semrawut, amburadul, rusak parah,
    rusak berat, tewas, meninggal, korban jiwa, keracunan, malapraktik, malpraktik, ditolak rumah sakit, tersangka, terdakwa,
    ditangkap, ott, penipuan, tertipu, hoaks, fitnah, kecewa, kekecewaan, mengecewakan, dikecam, kecam, mengecam, kecaman,
    diprotes, protes, memprotes, demo, unjuk rasa, mogok, skandal, penyelewengan, diselewengkan, kerugian negara, fiktif,
    markup, mark up, mal administrasi, maladministrasi, diskriminasi, kekerasan, pelecehan, lalai, kelalaian, kelaparan, ambruk,
    roboh, krisis, lumpuh, tidak becus
  `),
  1: words(`
    rusak, kerusakan, berlubang, jalan berlubang, lambat, lamban, terlambat, keterlambatan, molor, tertunda, ditunda, macet,
    antre, antrean panjang, keluhan, keluhkan, dikeluhkan, mengeluh, mengeluhkan, keluh, sulit, kesulitan, mahal, langka,
    kelangkaan, kekurangan, minim, terbatas, kotor, kumuh, bau, tercemar, pencemaran, bocor, kebocoran, salah, kesalahan,
    keliru, bermasalah, masalah, kendala, terkendala, hambatan, terhambat, sengketa, polemik, kontroversi, kritik, dikritik,
    mengkritik, sorot, sorotan, disorot, tuding, dituding, tuduh, dituduh, dugaan, diduga, ancam, terancam, ancaman, rugi,
    kerugian, merugi, defisit, temuan bpk, melanggar, pelanggaran, ilegal, bahaya, berbahaya, resah, meresahkan, khawatir,
    mengkhawatirkan, cemas, takut, marah, geram, sesalkan, disesalkan, menyesalkan, tolak, ditolak, menolak, penolakan,
    sepi, kosong, padam, mati listrik, longsor, terisolasi, terdampak, kecelakaan, luka, sakit, parah, darurat, telat, abai,
    diabaikan, mengabaikan, tidak transparan, sia sia, boros, pemborosan, dipertanyakan, curang, kecurangan, nakal, penyimpangan
  `),
};

/** They turn the word they stand before around, up to three words on. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  words(
    'tidak, tak, bukan, belum, kurang, tanpa, tiada, jangan, nihil, bebas, nol, anti, cegah, mencegah, dicegah, hindari, menghindari',
  ),
);

/** They make the word beside them stronger or weaker. */
export const INTENSIFIERS: ReadonlyMap<string, number> = new Map([
  ...words(
    'sangat, amat, sekali, paling, luar biasa, benar benar, sungguh, terlalu, makin, semakin, besar besaran, total',
  ).map((word) => [word, 1.5] as const),
  ...words('agak, sedikit, cukup, relatif, sebagian').map((word) => [word, 0.5] as const),
]);

/** What comes after them is another thought: no negation reaches across. */
export const TURNS: ReadonlySet<string> = new Set(
  words('tetapi, tapi, namun, meski, meskipun, walau, walaupun, sedangkan, padahal'),
);
