import { migrateDatabase } from '#core/database';
import { withDatabase } from './with-database.js';

export async function migrate(): Promise<void> {
  await withDatabase(async ({ url }) => {
    const done = await migrateDatabase(url);
    for (const name of done) console.log(name);
    console.log(
      done.length === 0 ? 'sudah terbaru / already up to date' : `${done.length} migrasi / migrations`,
    );
  });
}
