import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ended, push, registerAgency, type Agency } from './agency.js';
import { ConnectorOffice } from './connector-office.js';
import { startTestHub, type TestHub } from './start-test-hub.js';

const CATEGORIES = 'complaints.complaint_categories';
const LOOKUP = '{ dataset: complaints.complaint_categories, match: name, value: code }';
const stream = (name: string, code: string): string =>
  `{ name: ${name}, dataset: ${CATEGORIES}, source: { type: file, path: "in/${name}.csv" }, map: { code: ${code}, name: { from: nama } } }`;
const CATEGORY_STREAM = stream('kategori', '{ from: kode }');

let hub: TestHub;
let office: ConnectorOffice;
let agency: Agency;

beforeAll(async () => {
  hub = await startTestHub();
  agency = await registerAgency(hub.url, hub.adminKey, { code: 'kanal', scopes: [`push:${CATEGORIES}`] });
});
afterAll(() => hub.stop());
beforeEach(async () => {
  office = await ConnectorOffice.open();
  await office.describe({ url: hub.url, key: agency.key }, [CATEGORY_STREAM]);
  await hub.database.pool.query('delete from complaints.complaint_categories');
});
afterEach(() => office.close());

describe('preview --diff', () => {
  it('says of each record whether it is new, changed, the same or refused, and sends nothing', async () => {
    await office.write('in/kategori.csv', 'kode;nama\nJALAN;Jalan\nAIR;Air\nPASAR;Pasar\n');
    await office.sync();
    const batches = async (): Promise<unknown> =>
      (await hub.database.pool.query('select count(*) from hub.batches')).rows;
    const before = await batches();
    await office.write(
      'in/kategori.csv',
      'kode;nama\nJALAN;Jalan\nAIR;Air bersih\nLAMPU;Lampu\n;Tanpa kode\n',
    );
    const preview = await office.preview();
    expect(preview).toMatchObject({ error: null, hub: { new: 1, changed: 1, same: 1, refused: 1 } });
    expect(preview.rows.map(({ at, atHub }) => [at, atHub])).toEqual([
      ['in/kategori.csv!2', 'same'],
      ['in/kategori.csv!3', 'changed'],
      ['in/kategori.csv!4', 'new'],
      ['in/kategori.csv!5', 'refused'],
    ]);
    expect(await batches()).toEqual(before);
  });

  it('knows what the hub refused before, with its reason, and takes a mended row for new', async () => {
    const other = await registerAgency(hub.url, hub.adminKey, {
      code: 'kanal-lain',
      scopes: [`push:${CATEGORIES}`],
    });
    const records = [{ code: 'LUBANG', name: 'Milik sumber lain' }];
    const { batchId } = await push(hub.url, other.key, {
      dataset: CATEGORIES,
      records,
      idempotencyKey: 'milik',
    });
    await ended(hub.url, other.key, [batchId]);
    await office.write('in/kategori.csv', 'kode;nama\nLUBANG;Lubang\n');
    expect(await office.preview()).toMatchObject({ hub: { new: 1, refused: 0 } });
    expect((await office.sync()).streams[0]).toMatchObject({ rejected: 1 });
    const refused = await office.preview();
    expect(refused).toMatchObject({
      hub: { new: 0, refused: 1 },
      counts: { good: 0, bad: 1 },
      problemCount: 1,
    });
    expect(refused.problems[0]).toMatchObject({ at: 'in/kategori.csv!2', code: 'KEY_OWNED_BY_OTHER_SOURCE' });
    await office.write('in/kategori.csv', 'kode;nama\nLUBANG-JALAN;Lubang\n');
    expect(await office.preview()).toMatchObject({ hub: { new: 1, refused: 0 }, problemCount: 0 });
  });

  it('foresees that of two rows with one key the hub rejects the second', async () => {
    await office.write('in/kategori.csv', 'kode;nama\nAIR;Air\nJALAN;Jalan\nAIR;Air bersih\n');
    const preview = await office.preview();
    expect(preview).toMatchObject({
      counts: { good: 2, bad: 1 },
      hub: { new: 2, refused: 1 },
      problemCount: 1,
      problems: [{ at: 'in/kategori.csv!4', field: 'code', code: 'DUPLICATE_KEY_IN_BATCH', raw: 'AIR' }],
    });
    expect(preview.problems[0]?.message.en).toBe(
      'in/kategori.csv!2 has the same key; of one push the first stands',
    );
    expect((await office.sync()).streams[0]).toMatchObject({ applied: 2, rejected: 1 });
  });

  it('ends with the reason when the hub cannot be asked', async () => {
    await office.write('in/kategori.csv', 'kode;nama\nJALAN;Jalan\n');
    await office.describe({ url: 'http://127.0.0.1:1', key: agency.key }, [CATEGORY_STREAM]);
    expect((await office.preview()).error).toMatchObject({ fault: 'HUB_UNREACHABLE' });
  });
});

describe('a lookup of a dataset at the hub', () => {
  const codes = async (): Promise<readonly string[]> =>
    (
      await hub.database.pool.query<{ code: string }>(
        'select code from complaints.complaint_categories order by code',
      )
    ).rows.map(({ code }) => code);

  it('translates by what the hub holds, refuses what is not there with the nearest, and what is there twice', async () => {
    await office.write('in/kategori.csv', 'kode;nama\nJALAN;Jalan rusak\nAIR-1;Air\nAIR-2;Air\n');
    await office.sync();
    await office.describe({ url: hub.url, key: agency.key }, [
      stream('salin', `{ from: sebutan, lookup: ${LOOKUP} }`),
    ]);
    await office.write(
      'in/salin.csv',
      'sebutan;nama\njalan RUSAK;Jalan yang rusak\nJalan rusk;Salah ketik\nAir;Dua kali\n',
    );
    const preview = await office.preview();
    expect(preview).toMatchObject({ hub: { new: 0, changed: 1, same: 0, refused: 2 } });
    expect(preview.problems.map(({ at, code, message }) => [at, code, message.en])).toEqual([
      [
        'in/salin.csv!A3',
        'UNKNOWN_LOOKUP_VALUE',
        `"Jalan rusk" is not in ${CATEGORIES} (name) at the hub; did you mean "Jalan rusak"?`,
      ],
      [
        'in/salin.csv!A4',
        'AMBIGUOUS_LOOKUP_VALUE',
        `"Air" stands for several in ${CATEGORIES} (name) at the hub: AIR-1, AIR-2`,
      ],
    ]);
    expect((await office.sync()).streams[0]).toMatchObject({ applied: 1, refused: 2 });
    expect(await codes()).toEqual(['AIR-1', 'AIR-2', 'JALAN']);
  });

  it('reads every page, and what one hub said is not taken for what another says', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `KAT-${n};Kategori ${n}`).join('\n');
    await office.write('in/kategori.csv', `kode;nama\n${rows}\n`);
    await office.sync();
    const copying = [stream('salin', `{ from: sebutan, lookup: ${LOOKUP} }`)];
    await office.describe({ url: hub.url, key: agency.key }, copying);
    await office.write('in/salin.csv', 'sebutan;nama\nKategori 0;Satu\nKategori 1199;Dua\n');
    expect(await office.preview()).toMatchObject({ counts: { good: 2, bad: 0 }, hub: { changed: 2 } });
    // The reading on the disk belongs to this address; another hub has other records.
    await office.describe({ url: 'http://127.0.0.1:1', key: agency.key }, copying);
    expect((await office.preview()).error).toMatchObject({ fault: 'HUB_UNREACHABLE' });
  });

  it('of a dataset that the key may not read is said to be closed', async () => {
    const lookup = '{ dataset: performance.employee_appraisals, match: employeeKey, value: employeeKey }';
    await office.describe({ url: hub.url, key: agency.key }, [
      stream('salin', `{ from: sebutan, lookup: ${lookup} }`),
    ]);
    await office.write('in/salin.csv', 'sebutan;nama\nA;B\n');
    expect((await office.preview()).error).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/),
    });
  });
});
