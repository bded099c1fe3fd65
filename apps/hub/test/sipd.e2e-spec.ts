import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIPD_DEPTH_MAX, SIPD_REQUEST_BYTES_MAX } from '#core/limits';
import { registerAgency, type Agency } from './agency.js';
import { example, HEALTH, loadMasterData, sendSipd, type SipdAnswer } from './sipd-sender.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

let hub: TestHub;
let city: Agency;
let province: Agency;

beforeAll(async () => {
  hub = await startTestHub();
  await loadMasterData(hub);
  city = await agency('perencanaan-semarang', 'push:planning.*@region=33.74');
  province = await agency('perencanaan-jateng', 'push:planning.*');
});

afterAll(async () => {
  await hub.stop();
});

describe('push_rpjmd', () => {
  const rpjmd = (): ReturnType<typeof example> => example('rpjmd');
  let first: SipdAnswer;

  it('is stored whole and answered in the shape of SIPD', async () => {
    first = await send('push_rpjmd?kodepemda=3374', rpjmd());
    expect(first).toMatchObject({
      ...{ status: 200, code: 200, msg: `Sukses menyimpan ${JSON.stringify(rpjmd()).length} byte` },
      counts: { received: 22, applied: 22, unchanged: 0, rejected: 0, removed: 0 },
    });
    expect(first.log.slice(0, -1)).toEqual([
      ...['3374.RPJMD-33.74-2021 OK', '3374.M1 OK', '3374.M1.T1 OK', '3374.M1.T1,01 OK', '3374.M1.T1,02 OK'],
      ...['3374.M1.T1.S1 OK', '3374.M1.T1.S1,01 OK', '3374.M1.T1.S1.1.02.02 OK'],
      ...['3374.M1.T1.S1.1.02.02,01 OK', '3374.M1.T1.S1.X.XX.01 OK', 'COMMIT TRANS', ''],
    ]);
    expect(first.log.at(-1)).toMatch(/^Exe time: \d+\.\d{3} detik$/u);
  });

  it('names its batches, which its sender can ask after', async () => {
    const answers = await Promise.all(
      first.batch.map((id) =>
        hub.graphql('query ($id: ID!) { batch(id: $id) { dataset state } }', {
          key: city.key,
          variables: { id },
        }),
      ),
    );
    expect(answers.map(({ body }) => body.data.batch)).toEqual(
      ['plans', 'plan_nodes', 'indicators', 'indicator_targets'].map((name) => ({
        dataset: `planning.${name}`,
        state: 'APPLIED',
      })),
    );
  });

  it('is a plan tree with indicators, exact targets and ceilings', async () => {
    const { body } = await hub.graphql(`{ plan(code: "RPJMD-33.74-2021") {
      kind title vision startYear endYear region { name } organization { name }
      planNodes(orderBy: [{ sequence: ASC }]) { nodes { code kind parentCode activityCode
        indicators { nodes { name polarity accumulation level
          indicatorTargets(orderBy: [{ year: ASC }], first: 2) { nodes { year targetLow targetHigh baseline ceilingAmount } } } } } } } }`);
    expect(body.errors).toBeUndefined();
    const { planNodes, ...plan } = body.data.plan;
    expect(plan).toEqual({
      ...{ kind: 'RPJMD', vision: 'Kota yang tertata dan melayani (contoh)', startYear: 2021, endYear: 2026 },
      title: 'Rencana Pembangunan Jangka Menengah Daerah Kota Semarang 2021–2026',
      ...{ region: { name: 'Kota Semarang' }, organization: { name: 'Pemerintah Kota Semarang' } },
    });
    expect(planNodes.nodes).toEqual([
      node('M1', 'mission', null),
      node('M1.T1', 'goal', 'M1', [
        indicator('Pertumbuhan ekonomi', 'higher', 'latest', 'impact', [
          target(2021, '4.42', '6.12', { baseline: '3.56' }),
          target(2022, '4.9', '5.4', { baseline: '3.56' }),
        ]),
        indicator('Indeks risiko bencana', 'lower', 'latest', 'impact', [
          target(2021, '116.26', '117.26'),
          target(2022, '115.26', '116.26'),
        ]),
      ]),
      node('M1.T1.S1', 'objective', 'M1.T1', [
        indicator('Kunjungan puskesmas', 'higher', 'sum', 'outcome', [
          target(2021, '1250000', '1250000'),
          target(2022, '1300000', '1300000'),
        ]),
      ]),
      node(
        'M1.T1.S1.1.02.02',
        'program',
        'M1.T1.S1',
        [
          indicator('Cakupan layanan kesehatan dasar', 'higher', 'latest', 'outcome', [
            target(2021, '95', '95', { ceilingAmount: '1250000000.50' }),
            target(2022, '96.5', '96.5', { ceilingAmount: '1300000000.00' }),
          ]),
        ],
        '1.02.02',
      ),
      node('M1.T1.S1.X.XX.01', 'program', 'M1.T1.S1', [], 'X.XX.01'),
    ]);
  });

  it('is put beside what was reached by alignment', async () => {
    const { body } = await hub.graphql(`{ alignment(planCode: "RPJMD-33.74-2021", year: 2022) {
      tree { code children { code indicators { name target { low high } } children { code } } }
      summary { indicatorCount } } }`);
    expect(body.data).toEqual({
      alignment: {
        tree: [
          {
            code: 'M1',
            children: [
              {
                code: 'M1.T1',
                indicators: [
                  { name: 'Pertumbuhan ekonomi', target: { low: '4.9', high: '5.4' } },
                  { name: 'Indeks risiko bencana', target: { low: '115.26', high: '116.26' } },
                ],
                children: [{ code: 'M1.T1.S1' }],
              },
            ],
          },
        ],
        summary: { indicatorCount: 4 },
      },
    });
  });

  it('a second time changes nothing', async () => {
    const before = await recordedRows();
    const again = await send('push_rpjmd?kodepemda=3374', rpjmd());
    expect([again.status, again.counts]).toEqual([
      200,
      { received: 22, applied: 0, unchanged: 22, rejected: 0, removed: 0 },
    ]);
    expect(again.log.slice(0, -1)).toEqual(first.log.slice(0, -1));
    expect(await recordedRows()).toEqual(before);
  });

  it('changed, updates what changed and ends what is gone', async () => {
    const changed = rpjmd();
    const goal = changed.misi[0].tujuan[0];
    goal.indikator[0].target_t2 = '5,0-5,5';
    goal.sasaran[0].program.pop();
    const answer = await send('push_rpjmd?kodepemda=3374', changed);
    expect(answer.counts).toEqual({ received: 21, applied: 1, unchanged: 20, rejected: 0, removed: 1 });
    expect(answer.log).toContain('CATATAN: 1 rekaman berakhir karena tidak ada lagi dalam kiriman');
    expect(await nodeCodes('RPJMD-33.74-2021')).not.toContain('M1.T1.S1.X.XX.01');
    // As it was is applied again, though it is no new content.
    expect((await send('push_rpjmd?kodepemda=3374', rpjmd())).counts).toMatchObject({
      applied: 2,
      removed: 0,
    });
    expect(await nodeCodes('RPJMD-33.74-2021')).toContain('M1.T1.S1.X.XX.01');
  });

  it('as a revision keeps the targets of the one before', async () => {
    const revised = { ...rpjmd(), revisi: 1 };
    revised.misi[0].tujuan[0].indikator[0].target_t3 = '6';
    expect((await send('push_rpjmd?kodepemda=3374', revised)).status).toBe(200);
    const { body } = await hub.graphql(`{ plan(code: "RPJMD-33.74-2021") { revision }
      indicatorTargets(filter: { indicatorCode: { eq: "RPJMD-33.74-2021:M1.T1:01" }, year: { eq: 2023 } },
        orderBy: [{ revision: ASC }]) { nodes { revision targetLow } } }`);
    expect(body.data).toEqual({
      plan: { revision: 1 },
      indicatorTargets: {
        nodes: [
          { revision: 0, targetLow: '5.1' },
          { revision: 1, targetLow: '6' },
        ],
      },
    });
    expect((await send('push_rpjmd?kodepemda=3374&revisi=0', rpjmd())).status).toBe(200);
  });

  it('with faulty items stores the others, says which were not and why, and ends nothing', async () => {
    const faulty = rpjmd();
    const [goal] = faulty.misi[0].tujuan;
    goal.indikator[0].target_t1 = '1.000';
    goal.indikator[1].status = 'turun';
    goal.sasaran[0].program[0].kodeprogram = '1.99.99';
    goal.sasaran[0].program[1].kodeprogram = '1.2';
    goal.sasaran[0].uraisasaran = 'Meningkatnya derajat kesehatan warga';
    const answer = await send('push_rpjmd?kodepemda=3374', faulty);
    expect([answer.status, answer.code]).toEqual([207, 200]);
    expect(answer.msg).toMatch(/^Sukses menyimpan \d+ byte; 4 dari 10 butir ditolak, lihat log$/u);
    const errors = answer.log.filter((line) => line.startsWith('ERROR: '));
    expect(errors).toEqual([
      expect.stringMatching(
        /^ERROR: 3374\.M1\.T1,01 misi\[0\]\.tujuan\[0\]\.indikator\[0\]\.target_t1 "1\.000": bisa berarti 1000 .* atau 1 /u,
      ),
      expect.stringMatching(/^ERROR: 3374\.M1\.T1,02 .*\.status "turun": harus salah satu dari komulatif/u),
      expect.stringMatching(
        /^ERROR: 3374\.M1\.T1\.S1\.1\.99\.99 activityCode "1\.99\.99": 1\.99\.99 tidak ada dalam /u,
      ),
      expect.stringMatching(
        /^ERROR: 3374\..*program\[1\] .*\.kodeprogram "1\.2": bentuknya seperti 1\.02\.02/u,
      ),
    ]);
    expect(answer.log).toContain('3374.M1.T1,01 disimpan sebagian');
    expect(answer.log).toContain('3374.M1.T1.S1 OK');
    expect(answer.log.at(-3)).toBe('COMMIT TRANS');
    expect(answer.counts).toMatchObject({ rejected: 1, removed: 0 });
    // What could not be read is not gone.
    expect(await nodeCodes('RPJMD-33.74-2021')).toEqual(
      expect.arrayContaining(['M1.T1.S1.1.02.02', 'M1.T1.S1.X.XX.01']),
    );
  });

  it('the locale of the address settles what can be read in two ways', async () => {
    const plain = rpjmd();
    plain.misi[0].tujuan[0].indikator[0].target_t1 = '1.000';
    plain.misi[0].tujuan[0].indikator[1].target_t1 = '117,26-116,26';
    plain.misi[0].tujuan[0].indikator[1].target_t2 = '1.116,26';
    const answer = await send('push_rpjmd?kodepemda=3374&locale=id-ID', plain);
    expect([answer.status, answer.log.filter((line) => line.startsWith('ERROR'))]).toEqual([200, []]);
    expect((await send('push_rpjmd?kodepemda=3374', rpjmd())).status).toBe(200);
  });

  it('that would end more than a fifth of much is held, and nothing changes', async () => {
    const large = { ...rpjmd(), tahunmulai: '2016', tahunselesai: '2021', periode_rpjmd: '2016-2021' };
    large.misi = Array.from({ length: 30 }, (_, at) => ({ kodemisi: String(at), uraimisi: `Misi ${at}` }));
    expect((await send('push_rpjmd?kodepemda=3374', large)).status).toBe(200);
    const held = await send('push_rpjmd?kodepemda=3374', { ...large, misi: large.misi.slice(0, 10) });
    expect([held.status, held.code]).toEqual([409, 409]);
    expect(held.log).toContain(
      'DITAHAN: 20 dari 30 rekaman akan berakhir karena tidak ada lagi dalam kiriman; walidata memutuskan (approveSnapshot)',
    );
    expect(held.log).toContain('BELUM: 3374.M0');
    expect(held.log.at(-3)).toBe('ROLLBACK TRANS');
    expect(await nodeCodes('RPJMD-33.74-2016')).toHaveLength(30);
  });

  it('of another source stays with it', async () => {
    const answer = await send('push_rpjmd?kodepemda=3374', rpjmd(), province);
    expect([answer.status, answer.code]).toEqual([422, 200]);
    expect(answer.log.slice(0, 2)).toEqual([
      expect.stringMatching(/^ERROR: 3374\.RPJMD-33\.74-2021 .*sumber lain/u),
      'ERROR: 3374.RPJMD-33.74-2021: 9 butir di bawahnya ikut tidak disimpan',
    ]);
    expect(answer.counts).toMatchObject({ received: 1, rejected: 1 });
  });

  it.each([
    ['3300', '33', 'Provinsi Jawa Tengah'],
    ['33', '33', 'Provinsi Jawa Tengah'],
    ['3500', '35', 'Provinsi Jawa Timur'],
    ['35', '35', 'Provinsi Jawa Timur'],
  ])('of a province is sent as %s', async (kodepemda, regionCode, name) => {
    const answer = await send(`push_rpjmd?kodepemda=${kodepemda}`, { ...rpjmd(), kodepemda }, province);
    expect(answer.status).toBe(200);
    const { body } = await hub.graphql(
      `{ plan(code: "RPJMD-${regionCode}-2021") { title organizationCode } }`,
    );
    expect(body.data.plan).toEqual({
      ...{ title: `Rencana Pembangunan Jangka Menengah Daerah ${name} 2021–2026`, organizationCode: null },
    });
  });
});

describe('push_renstra', () => {
  it('is stored, and what has no place is named in the line of its item', async () => {
    const answer = await send('push_renstra?kodepemda=3300&tahun=2025', example('renstra'), province);
    expect([answer.status, answer.counts]).toEqual([
      200,
      { received: 8, applied: 8, unchanged: 0, rejected: 0, removed: 0 },
    ]);
    expect(answer.log[0]).toBe(
      `3300.RENSTRA-33-2025-${HEALTH} OK (tidak disimpan: kodebidang, uraibidang, pilihanbidang, uraiurusan; data pribadi, dibuang: pejabat)`,
    );
    expect(await nodeCodes(`RENSTRA-33-2025-${HEALTH}`)).toEqual([
      ...['1.02.02', '1.02.02.1.01', '1.02.02.1.01.0001', '1.02.02.1.01.02'],
    ]);
  });

  it('keeps what has no place with the record when the source may send extras, but never a person', async () => {
    const source = await agency('perencanaan-bebas', 'push:planning.*', true);
    const renstra = example('renstra')[0];
    const answer = await send(
      'push_renstra.php?kodepemda=3300',
      { ...renstra, tahunmulai: 2020, tahunselesai: 2024 },
      source,
    );
    expect(answer.log[0]).toBe(`3300.RENSTRA-33-2020-${HEALTH} OK (data pribadi, dibuang: pejabat)`);
    const { rows } = await hub.database.pool.query('select extras from planning.plans where code = $1', [
      `RENSTRA-33-2020-${HEALTH}`,
    ]);
    expect(rows[0]).toMatchObject({ extras: { sipd: { uraibidang: 'Kesehatan', pilihanbidang: ['1.02'] } } });
  });

  it('leaves no trace of the head of the agency: not in the tables, the payloads, or the log', async () => {
    const { rows } = await hub.database.pool.query<{ found: string }>(
      `select 'plans' as found from planning.plans as plan where plan::text ~ '19800101|Karangan'
       union all select 'history' from planning.plans_history as plan where plan::text ~ '19800101|Karangan'
       union all select 'rejections' from hub.rejections as rejection where rejection::text ~ '19800101|Karangan'`,
    );
    expect(rows).toEqual([]);
    const { rows: payloads } = await hub.database.pool.query<{ body: Buffer }>(
      'select body from hub.batch_payloads order by batch_id',
    );
    const sent = payloads.map(({ body }) => gunzipSync(body).toString('utf8')).join('\n');
    expect(sent).toContain('Dinas Kesehatan');
    expect(sent).not.toMatch(/19800101|Karangan/u);
    expect(hub.log.join('\n')).not.toMatch(/19800101|Karangan/u);
  });

  it('of an agency that the hub does not know is refused with the nearest one', async () => {
    const [renstra] = example('renstra');
    const answer = await send(
      'push_renstra?kodepemda=3300',
      { ...renstra, kodeskpd: '1.02.01.01' },
      province,
    );
    expect(answer.status).toBe(422);
    expect(answer.log[0]).toMatch(
      /kodeskpd "1\.02\.01\.01": perangkat daerah ini tidak ada .*; maksudnya 1\.02\.0\.00\.0\.00\.01\.0000\?$/u,
    );
  });

  it('of a city finds its agency without the city’s code in front', async () => {
    const [renstra] = example('renstra');
    const answer = await send('push_renstra?kodepemda=3374', { ...renstra, kodepemda: 3374 });
    expect(answer.status).toBe(200);
    const { body } = await hub.graphql(
      `{ plan(code: "RENSTRA-33.74-2025-${HEALTH}") { organization { name } } }`,
    );
    expect(body.data.plan.organization.name).toBe('Dinas Kesehatan Kota Semarang');
  });

  it('an agency’s own key pushes its own plan and no other', async () => {
    const own = await agency('e-renstra-dinkes', `push:planning.*@org=${HEALTH}`);
    const [renstra] = example('renstra');
    const years = { tahunmulai: 2015, tahunselesai: 2019 };
    expect((await send('push_renstra?kodepemda=33', { ...renstra, ...years }, own)).status).toBe(200);
    const other = { ...renstra, ...years, kodeskpd: '2.16.2.20.2.21.01.0000' };
    const refused = await send('push_renstra?kodepemda=33', other, own);
    expect([refused.status, refused.code]).toEqual([403, 403]);
    expect(refused.log[0]).toMatch(
      /^ERROR: .*2\.16\.2\.20\.2\.21\.01\.0000 kodepemda: Permintaan ini tidak berhak/u,
    );
  });
});

describe('push_ranwal', () => {
  const CODE = `RKPD-33-2026-RANWAL-${HEALTH}`;

  it('is the draft of one agency’s share of the yearly plan', async () => {
    const answer = await send('push_ranwal?kodepemda=3300&tahun=2026', example('ranwal'), province);
    expect([answer.status, answer.counts]).toMatchObject([200, { received: 7, applied: 7 }]);
    expect(answer.log[2]).toBe(
      '3300.1.02.02,01 OK (tanpa status: dianggap positif; tidak disimpan: target_n1)',
    );
    const { body } = await hub.graphql(`{ plan(code: "${CODE}") { kind startYear endYear organizationCode }
      indicatorTargets(filter: { planCode: { eq: "${CODE}" } }, orderBy: [{ indicatorCode: ASC }]) {
        nodes { year targetLow ceilingAmount } } }`);
    expect(body.data).toEqual({
      plan: { kind: 'RKPD', startYear: 2026, endYear: 2026, organizationCode: HEALTH },
      indicatorTargets: {
        nodes: [
          { year: 2026, targetLow: '12', ceilingAmount: '1500000000.00' },
          { year: 2026, targetLow: '95', ceilingAmount: '2500000000.00' },
        ],
      },
    });
  });

  it('may bring all agencies in one list; one that is faulty does not hurt the others', async () => {
    const one = example('ranwal');
    const list = [
      one,
      { ...one, kodeskpd: '2.16.2.20.2.21.01.0000', uraiskpd: 'Dinas Kominfo' },
      { ...one, kodeskpd: '9.99.0.00.0.00.01.0000' },
      one,
    ];
    const answer = await send('push_ranwal?kodepemda=33', list, province);
    expect([answer.status, answer.counts]).toMatchObject([
      207,
      { received: 14, applied: 7, unchanged: 7, removed: 0 },
    ]);
    expect(answer.log.filter((line) => line.startsWith('ERROR'))).toEqual([
      expect.stringMatching(/^ERROR: 33\.\[2\] \[2\]\.kodeskpd "9\.99/u),
      'ERROR: 33.[2]: 4 butir di bawahnya ikut tidak disimpan',
      expect.stringMatching(new RegExp(`^ERROR: 33\\.${CODE} kodeskpd: dokumen sebelumnya`, 'u')),
      `ERROR: 33.${CODE}: 4 butir di bawahnya ikut tidak disimpan`,
    ]);
  });
});

describe('push_mapping', () => {
  it('says of each item that it has no place at the hub, and stores nothing', async () => {
    const answer = await send('push_mapping?kodepemda=3374', example('mapping'));
    expect([answer.status, answer.code, answer.batch]).toEqual([422, 200, []]);
    expect(answer.log.slice(0, 2)).toEqual([
      'ERROR: 3374.1.01.1.01-001,1.01-001.0001 mapping "X.XX.01.1.03.01": tidak disimpan: Lumbung tidak punya kumpulan data untuk padanan kode daerah; tidak dikenal dalam reference.program_codes: X.XX.01.1.03.01',
      '3374.1.01.1.01-001,1.01-001.0002 OK (tanpa padanan, tidak ada yang disimpan)',
    ]);
  });

  it('is fine with what the national list says itself', async () => {
    const data = [{ kodekegiatan: '1.02.02.1.01.0013', mapping: ['1.02.02.1.01.0035'] }];
    const answer = await send('push_mapping?kodepemda=3374', { kodepemda: '3374', data });
    expect([answer.status, answer.msg]).toEqual([
      200,
      expect.stringMatching(/tidak ada yang perlu disimpan$/u),
    ]);
    expect(answer.log[0]).toBe('3374,1.02.02.1.01.0013 OK (sudah ada dalam reference.program_codes)');
  });

  it('names codes that are none', async () => {
    const data = [{ kodekegiatan: '1.01-001.0001', mapping: ['1.02', 5] }, 'x'];
    const answer = await send('push_mapping?kodepemda=3374', { data });
    expect(answer.log.slice(0, 3)).toEqual([
      expect.stringMatching(/data\[0\]\.mapping\[0\]: bentuknya seperti/u),
      expect.stringMatching(/data\[0\]\.mapping\[1\]: bentuknya seperti/u),
      'ERROR: 3374.data[1] data[1]: harus objek',
    ]);
  });
});

describe('the key', () => {
  const payload = (): unknown => example('rpjmd');

  it.each([
    ['authentication', (key: string) => ({ authentication: `Bearer ${key}` })],
    ['authorization', (key: string) => ({ authorization: `Bearer ${key}` })],
    [
      'authentication in the brackets of the documentation',
      (key: string) => ({ authentication: `Bearer [${key}]` }),
    ],
    ['both alike', (key: string) => ({ authentication: `Bearer ${key}`, authorization: `Bearer ${key}` })],
  ])('may stand in %s', async (_, headers) => {
    const answer = await sendSipd(hub, 'push_rpjmd?kodepemda=3374', payload(), headers(city.key));
    expect(answer.status).toBe(200);
  });

  it('is needed, must be right, must be of a source, and must be allowed to push plans', async () => {
    const reader = await hub.createKey('read:*');
    const sourceless = await hub.createKey('push:*');
    const narrow = await agency('hanya-rencana', 'push:planning.plans');
    const other = { authorization: `Bearer ${reader}`, authentication: `Bearer ${city.key}` };
    const answers: SipdAnswer[] = [];
    const everyone: readonly Readonly<Record<string, string>>[] = [
      {},
      { authentication: `Bearer lmb_Abcdefgh_${'x'.repeat(32)}` },
      { authentication: 'apa saja' },
      { authentication: `Bearer ${reader}` },
      { authentication: `Bearer ${sourceless}` },
      { authentication: `Bearer ${narrow.key}` },
      other,
    ];
    for (const headers of everyone)
      answers.push(await sendSipd(hub, 'push_rpjmd?kodepemda=3374', payload(), headers));
    expect(answers.map(({ status, code, error }) => [status, code, error?.code])).toEqual([
      [401, 401, 'UNAUTHENTICATED'],
      [401, 401, 'INVALID_KEY'],
      [401, 401, 'INVALID_KEY'],
      [403, 403, 'FORBIDDEN'],
      [403, 403, 'FORBIDDEN'],
      [403, 403, 'FORBIDDEN'],
      [400, 400, 'SIPD_TWO_KEYS'],
    ]);
    for (const { log } of answers) expect(log.slice(1, 3)).toEqual(['ROLLBACK TRANS', '']);
    expect(hub.log.join('\n')).not.toContain(city.key);
  });

  it('of one region pushes nothing for another', async () => {
    const answer = await send('push_rpjmd?kodepemda=3301', { ...(payload() as object), kodepemda: '3301' });
    expect([answer.status, answer.error?.code]).toEqual([403, 'FORBIDDEN']);
    expect(answer.msg).toMatch(/^Permintaan ini tidak berhak: push planning\.plans, region 33\.01/u);
  });
});

describe('a request that is refused as a whole', () => {
  const good = (): string => JSON.stringify(example('rpjmd'));

  it.each([
    ['a push that is not served', 'push_apbd?kodepemda=3374', good, 404, 'SIPD_UNKNOWN_PUSH'],
    ['no kodepemda', 'push_rpjmd', good, 400, 'SIPD_BAD_KODEPEMDA'],
    ['a kodepemda that is none', 'push_rpjmd?kodepemda=Semarang', good, 400, 'SIPD_BAD_KODEPEMDA'],
    ['two of them', 'push_rpjmd?kodepemda=3374&kodepemda=33', good, 400, 'SIPD_BAD_PARAMETER'],
    ['a region that the hub does not know', 'push_rpjmd?kodepemda=9101', good, 422, 'SIPD_UNKNOWN_REGION'],
    ['a year that is none', 'push_ranwal?kodepemda=3374&tahun=26', good, 400, 'SIPD_BAD_PARAMETER'],
    ['a locale that is none', 'push_rpjmd?kodepemda=3374&locale=id', good, 400, 'SIPD_BAD_PARAMETER'],
    ['nothing', 'push_rpjmd?kodepemda=3374', () => '', 400, 'SIPD_MALFORMED_JSON'],
    ['half a body', 'push_rpjmd?kodepemda=3374', () => good().slice(0, -9), 400, 'SIPD_MALFORMED_JSON'],
    [
      'a member twice',
      'push_rpjmd?kodepemda=3374',
      () => '{"misi":[],"misi":[]}',
      400,
      'SIPD_DUPLICATE_MEMBER',
    ],
    ['a number', 'push_rpjmd?kodepemda=3374', () => '5', 400, 'SIPD_NO_DOCUMENT'],
    ['an empty list', 'push_renstra?kodepemda=3374', () => '[]', 400, 'SIPD_NO_DOCUMENT'],
    [
      'brackets without end',
      'push_rpjmd?kodepemda=3374',
      () => '['.repeat(SIPD_DEPTH_MAX + 1),
      ...([400, 'SIPD_TOO_DEEP'] as const),
    ],
    [
      'too large a body',
      'push_rpjmd?kodepemda=3374',
      () => ' '.repeat(SIPD_REQUEST_BYTES_MAX + 1),
      ...([413, 'PAYLOAD_TOO_LARGE'] as const),
    ],
    [
      'too many items',
      'push_rpjmd?kodepemda=3374',
      () => `{"kodepemda":"3374","tahunmulai":2021,"tahunselesai":2026,"misi":[${'{},'.repeat(30_000)}{}]}`,
      ...([413, 'PAYLOAD_TOO_LARGE'] as const),
    ],
  ])('%s', async (_, path, body, status, code) => {
    const answer = await send(path, body(), province);
    expect([answer.status, answer.code, answer.error?.code]).toEqual([status, status, code]);
    expect(answer.log.at(0)).toMatch(new RegExp(`^ERROR: ${code} `, 'u'));
    expect(answer.log.slice(1, 3)).toEqual(['ROLLBACK TRANS', '']);
    expect(answer.error?.traceId).toBe(answer.headers.get('x-trace-id'));
  });

  it('in Latin-1', async () => {
    const answer = await send(
      'push_rpjmd?kodepemda=3374',
      Buffer.from('{"uraivisi":"caf\xe9"}', 'latin1'),
      province,
    );
    expect([answer.status, answer.error?.code]).toEqual([400, 'SIPD_NOT_UTF8']);
  });

  it('speaks English to those who ask for it', async () => {
    const headers = { authentication: `Bearer ${city.key}`, 'accept-language': 'en' };
    const refused = await sendSipd(hub, 'push_rpjmd?kodepemda=x', '{}', headers);
    expect(refused.msg).toBe(
      'kodepemda "x" cannot be used: write four digits without a dot (3374); a province is 3300 or 33.',
    );
    const { misi: _none, ...rest } = example('rpjmd');
    const faulty = await sendSipd(hub, 'push_rpjmd?kodepemda=3374', { ...rest, misi: 'M1' }, headers);
    expect(faulty.log[0]).toBe('ERROR: 3374.RPJMD-33.74-2021 misi "M1": must be a list of objects');
  });

  it.each(['', 'json', 'text/plain', 'application/x-www-form-urlencoded'])(
    'is not one that calls its content %j',
    async (type) => {
      const headers = { authentication: `Bearer ${city.key}`, 'content-type': type };
      const answer = await sendSipd(hub, 'push_rpjmd?kodepemda=3374', '{}', headers);
      expect(answer.log[0]).toBe('ERROR: 3374.dokumen tahunmulai: wajib diisi');
    },
  );
});

describe.each(['sipd.md', 'sipd.id.md'])('docs/%s', (page) => {
  const text = (): string =>
    readFileSync(fileURLToPath(new URL(`../../../docs/${page}`, import.meta.url)), 'utf8');

  it('shows a command that works, with its answer', async () => {
    const [, path = '', options = '', file = '', shown = ''] = COMMAND_AND_ANSWER.exec(text()) ?? [];
    const sent = Object.fromEntries(
      [...options.matchAll(/-H ["']([^:]+): ([^"']+)["']/gu)].map(([, name = '', value = '']) => [
        name,
        value.replace('$KEY', city.key),
      ]),
    );
    expect(Object.keys(sent)).toContain('authentication');
    const answer = await sendSipd(hub, path, fileOf(file), sent);
    const expected = JSON.parse(shown) as SipdAnswer;
    expect(answer.status).toBe(200);
    expect(answer.msg).toBe(expected.msg);
    expect(answer.log.slice(0, -1)).toEqual(expected.log.slice(0, -1));
    expect(answer.batch).toHaveLength(expected.batch.length);
    expect(answer.counts?.received).toBe(expected.counts?.received);
  });
});

/** The first command of a page, to the file that it sends, and the answer below it. */
const COMMAND_AND_ANSWER =
  /curl -s '[^']*\/sipd\/serv\/([^']+)' ([^]*?)\\\n\s+--data-binary @docs\/examples\/sipd\/(\w+)\.json\n```\n\n```json\n([^]*?)\n```/u;

function fileOf(name: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../../docs/examples/sipd/${name}.json`, import.meta.url)),
    'utf8',
  );
}

function send(path: string, payload: unknown, by: Agency = city): Promise<SipdAnswer> {
  return sendSipd(hub, path, payload, { authentication: `Bearer ${by.key}` });
}

function agency(code: string, scope: string, allowsExtras = false): Promise<Agency> {
  return registerAgency(hub.url, hub.adminKey, { code, scopes: [scope], allowsExtras });
}

async function nodeCodes(planCode: string): Promise<readonly string[]> {
  const { body } = await hub.graphql(
    `{ planNodes(filter: { planCode: { eq: "${planCode}" } }, orderBy: [{ sequence: ASC }]) { nodes { code } } }`,
  );
  return (body.data.planNodes.nodes as readonly { readonly code: string }[]).map(({ code }) => code);
}

/** Every planning record with the batch that wrote it, current and superseded. */
async function recordedRows(): Promise<readonly unknown[]> {
  const tables = ['plans', 'plan_nodes', 'indicators', 'indicator_targets'];
  const text = tables
    .flatMap((table) => [table, `${table}_history`])
    .map((table) => `select '${table}' as name, key, hash, batch_id from planning.${table}`)
    .join(' union all ');
  return (await hub.database.pool.query(`${text} order by 1, 2, 4`)).rows;
}

function node(
  code: string,
  kind: string,
  parentCode: string | null,
  indicators: readonly object[] = [],
  activityCode: string | null = null,
): object {
  return { code, kind, parentCode, activityCode, indicators: { nodes: indicators } };
}

function indicator(
  name: string,
  polarity: string,
  accumulation: string,
  level: string,
  targets: readonly object[],
): object {
  return { name, polarity, accumulation, level, indicatorTargets: { nodes: targets } };
}

function target(year: number, targetLow: string, targetHigh: string, more: object = {}): object {
  return { year, targetLow, targetHigh, baseline: null, ceilingAmount: null, ...more };
}
