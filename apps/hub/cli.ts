import { Command, CommanderError } from 'commander';
import { ConfigError, withLocalErrors, withVersion } from '#core/config';
import { isLumbungError } from '#core/errors';
import type { CreateKeyOptions } from './commands/keys.js';
import type { CreateSourceOptions } from './commands/sources.js';

/** `lumbung hub …`: what an operator does on the hub's own machine. */
const program = new Command('lumbung hub')
  .description('Menjalankan dan mengurus hub. / Runs and looks after the hub.')
  .exitOverride();

program
  .command('start')
  .description('menjalankan hub sesuai HUB_ROLES / runs the hub with the roles of HUB_ROLES')
  .action(async () => {
    await import('./main.js');
  });

program
  .command('migrate')
  .description('membawa basis data ke bentuk versi ini / brings the database to the shape of this version')
  .action(async () => {
    const { migrate } = await import('./commands/migrate.js');
    await migrate();
  });

program
  .command('source')
  .description('sistem luar yang mengirim data / outside systems that send data')
  .command('create')
  .requiredOption('--code <kode>', 'huruf kecil, angka, tanda hubung / lower-case letters, digits, hyphens')
  .requiredOption('--name <nama>', 'nama sistemnya / what the system is called')
  .option('--kind <jenis>', 'agency, regency, national, steward, hub', 'agency')
  .option('--org <kode>', 'kode perangkat daerah / organization code')
  .option('--allow-extras', 'simpan kolom tambahan / keep fields that a dataset does not know', false)
  .action(async (options: CreateSourceOptions) => {
    const { createSource } = await import('./commands/sources.js');
    await createSource(options);
  });

const key = program.command('key').description('kunci API / API keys');

key
  .command('create')
  .description('membuat kunci; hanya ditampilkan sekali / makes a key, shown once')
  .requiredOption('--name <nama>', 'siapa pemakainya / who uses it')
  .requiredOption(
    '--scopes <daftar>',
    'dipisah koma / with commas between: push:budgets.*@org=1.03.0.00.0.00.01.0000,read:*,read:complaints.complaints@region=33.74,admin:*',
  )
  .option('--source <kode>', 'sumber pemilik kiriman / the source that its pushes belong to')
  .option('--expires <waktu>', 'misalnya / such as 2027-01-01T00:00:00+07:00')
  .option('--trusted', 'batas biaya dan laju lebih tinggi / higher limits of cost and rate', false)
  .action(async (options: CreateKeyOptions) => {
    const { createKey } = await import('./commands/keys.js');
    await createKey(options);
  });

key
  .command('list')
  .description('semua kunci tanpa rahasianya / all keys without their secrets')
  .action(async () => {
    const { listKeys } = await import('./commands/keys.js');
    await listKeys();
  });

key
  .command('revoke <prefix>')
  .description('mencabut kunci / revokes a key')
  .action(async (prefix: string) => {
    const { revokeKey } = await import('./commands/keys.js');
    await revokeKey(prefix);
  });

program
  .command('load-master-data')
  .description(
    'mengirim data master provinsi ke hub yang sedang berjalan / sends the province master data to a running hub',
  )
  .requiredOption('--url <alamat>', 'alamat hub / where the hub is, such as http://proxy:80')
  .action(async ({ url }: { readonly url: string }) => {
    const { loadMasterDataInto } = await import('./commands/load-master-data.js');
    await loadMasterDataInto(url);
  });

const rollup = program
  .command('rollup')
  .description('jumlah yang disimpan di samping rekaman / sums kept beside the records');

rollup
  .command('list')
  .description('semua rollup dan sampai kapan isinya / all rollups and how far they go')
  .action(async () => {
    const { listRollups } = await import('./commands/rollups.js');
    await listRollups();
  });

rollup
  .command('compare [nama]')
  .description(
    'menjumlah ulang rekaman dan membandingkan / adds the records up again and compares; 1: they differ',
  )
  .action(async (name?: string) => {
    const { compareRollups } = await import('./commands/rollups.js');
    await compareRollups(name);
  });

rollup
  .command('rebuild [nama]')
  .description('membangun ulang dari semua rekaman / builds anew from all records')
  .action(async (name?: string) => {
    const { rebuildRollups } = await import('./commands/rollups.js');
    await rebuildRollups(name);
  });

await withVersion(withLocalErrors(program))
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    // Commander has said what is wrong with the words of the command.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (isLumbungError(error)) fail(`${error.text.id}\n${error.text.en}`);
    else if (error instanceof ConfigError) fail(error.message);
    else throw error;
  });

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
